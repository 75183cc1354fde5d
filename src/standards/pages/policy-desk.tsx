// Keeping the policy: its clauses, and one of them with what would change before it does.
import type { VNode } from 'preact'
import { type Language, languages } from '../../platform/i18n.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { categories, type Clause, type ClauseText, parts } from '../clause.ts'
import { ClauseChanges } from './clauses.tsx'
import { ChoiceField, type Filled, LineField, LongField, Problems } from './fields.tsx'
import { categoryNames, partTitles } from './labels.ts'

type ListProps = { clauses: readonly Clause[]; rules: boolean; place: Place }

export function PolicyDeskPage({ clauses, rules, place }: ListProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="plain standards desk">
      {rules && (
        <p>
          <a href={urls.boardDesk(language)}>{say('standards.desk')}</a>
        </p>
      )}
      <h1>{say('standards.desk-policy')}</h1>
      <p>{say('standards.desk-policy-explained')}</p>
      <ul class="ways">
        <li>
          <a href={urls.policyDesk(language, 'new')}>{say('standards.new-clause')}</a>
        </li>
        <li>
          <a href={urls.policyTermsDesk(language)}>{say('standards.edit-terms')}</a>
        </li>
      </ul>
      <ul class="kept-clauses">
        {clauses.map(({ number, version, title }) => (
          <li key={number}>
            <a href={urls.policyDesk(language, number)}>
              {say('standards.clause-title', { number, title: title[language] })}
            </a>{' '}
            <span class="when">{say('standards.version', { version })}</span>
          </li>
        ))}
      </ul>
    </main>
  )
}

type EditProps = {
  /** The version in force; null for a new clause. */
  clause: Clause | null
  /** What is about to be kept, once somebody has asked to see it. */
  previewed: ClauseText | null
  form: { token: string; filled: Filled }
  place: Place
}

const inLanguage: Record<Language, Record<'title' | 'text' | 'law', Key>> = {
  en: { title: 'standards.edit-title-en', text: 'standards.edit-text-en', law: 'standards.edit-law-en' },
  ko: { title: 'standards.edit-title-ko', text: 'standards.edit-text-ko', law: 'standards.edit-law-ko' },
}

export function EditClausePage({ clause, previewed, form, place }: EditProps): VNode {
  const { say, language } = place
  const { token, filled } = form
  const of = (part: 'title' | 'text' | 'law', one: Language) => say(inLanguage[one][part])
  const labels = {
    number: say('standards.edit-number'),
    ...Object.fromEntries(
      languages.flatMap((one) => (['title', 'text', 'law'] as const).map((part) => [`${part}.${one}`, of(part, one)])),
    ),
  }
  const number = clause?.number ?? 'new'
  const field = { filled, place }
  return (
    <main id="main" class="plain standards desk">
      <p>
        <a href={urls.policyDesk(language)}>{say('standards.desk-policy')}</a>
      </p>
      <h1>
        {clause
          ? say('standards.clause-title', { number, title: clause.title[language] })
          : say('standards.new-clause')}
      </h1>
      {previewed && <Preview clause={clause} previewed={previewed} place={place} />}
      <form class="sheet" method="post" action={urls.policyDesk(language, number)}>
        <Problems filled={filled} labels={labels} place={place} />
        <Token token={token} />
        {clause === null && (
          <LineField {...field} name="number" label={labels.number} hint={say('standards.edit-number-hint')} />
        )}
        <ChoiceField
          {...field}
          name="part"
          label={say('standards.edit-part')}
          options={parts.map((part) => [part, say(partTitles[part])])}
        />
        <ChoiceField
          {...field}
          name="category"
          label={say('standards.edit-category')}
          hint={say('standards.edit-category-hint')}
          options={categories.map((category) => [category, say(categoryNames[category])])}
        />
        {languages.map((one) => (
          <LineField key={one} {...field} name={`title.${one}`} label={of('title', one)} lang={one} />
        ))}
        {languages.map((one) => (
          <LongField key={one} {...field} name={`text.${one}`} label={of('text', one)} lang={one} rows={9} />
        ))}
        {languages.map((one) => (
          <LineField key={one} {...field} name={`law.${one}`} label={of('law', one)} lang={one} optional />
        ))}
        <p class="buttons">
          <button type="submit" name="act" value="preview" class={previewed ? 'quiet' : ''}>
            {say('standards.preview')}
          </button>
          {previewed && (
            <button type="submit" name="act" value="keep">
              {say('standards.keep')}
            </button>
          )}
        </p>
      </form>
      {clause && <Ending clause={clause} token={token} place={place} />}
    </main>
  )
}

type TermsProps = { form: { token: string; filled: Filled }; place: Place }

/** The introduction of the policy, how soon the board promises to answer, and who it is. */
export function EditTermsPage({ form: { token, filled }, place }: TermsProps): VNode {
  const { say, language } = place
  const field = { filled, place }
  const labels = {
    'introduction.en': say('standards.edit-introduction-en'),
    'introduction.ko': say('standards.edit-introduction-ko'),
    days: say('standards.edit-days'),
    'board.en': say('standards.edit-board-en'),
    'board.ko': say('standards.edit-board-ko'),
  }
  return (
    <main id="main" class="plain standards desk">
      <p>
        <a href={urls.policyDesk(language)}>{say('standards.desk-policy')}</a>
      </p>
      <h1>{say('standards.edit-terms')}</h1>
      <form class="sheet" method="post" action={urls.policyTermsDesk(language)}>
        <Problems filled={filled} labels={labels} place={place} />
        <Token token={token} />
        <LongField {...field} name="introduction.en" label={labels['introduction.en']} lang="en" />
        <LongField {...field} name="introduction.ko" label={labels['introduction.ko']} lang="ko" />
        <LineField {...field} name="days" type="number" label={labels.days} hint={say('standards.edit-days-hint')} />
        <LongField {...field} name="board.en" label={labels['board.en']} lang="en" />
        <LongField {...field} name="board.ko" label={labels['board.ko']} lang="ko" />
        <button type="submit">{say('standards.keep')}</button>
      </form>
    </main>
  )
}

/** What would be in force, with what changes struck out and marked, in both languages. */
function Preview({ clause, previewed, place }: { clause: Clause | null; previewed: ClauseText; place: Place }): VNode {
  const { say } = place
  return (
    <section class="preview" aria-labelledby="preview-title" tabindex={-1} autofocus>
      <h2 id="preview-title">{say('standards.what-changes')}</h2>
      <p>{say('standards.what-changes-explained', { version: (clause?.version ?? 0) + 1 })}</p>
      {languages.map((language) => (
        <div key={language} lang={language}>
          <ClauseChanges before={clause} after={previewed} place={{ ...place, language }} />
        </div>
      ))}
    </section>
  )
}

function Ending({ clause, token, place }: { clause: Clause; token: string; place: Place }): VNode {
  const { say, language } = place
  return (
    <details class="ending">
      <summary>{say('standards.end-clause')}</summary>
      <p>{say('standards.end-explained')}</p>
      <form method="post" action={urls.policyDesk(language, clause.number, 'end')}>
        <Token token={token} />
        <button type="submit">{say('standards.end-now', { number: clause.number })}</button>
      </form>
    </details>
  )
}
