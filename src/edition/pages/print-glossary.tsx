// The print view with a glossary: how it is to be set, the article with its paragraphs numbered, and its hard words.
import type { ComponentChildren, VNode } from 'preact'
import { type Explained, GlossaryView, type PrintedGlossary } from '../../dictionary/dictionary.ts'
import * as urls from '../../urls.ts'
import { StoryHead, type StoryProps } from './story-head.tsx'
import { Corrections, Lead, Source, Text } from './story-text.tsx'

export const glossaryLevels = [2, 3, 4, 5, 6] as const
export const usualLevel = 4

export type Setting = { level: (typeof glossaryLevels)[number]; columns: 1 | 2; lines: boolean; words: Explained }
/** `glossary` is null where there is nothing to gloss. */
type Props = StoryProps & { setting: Setting; glossary: PrintedGlossary | null }

const explained = [
  ['both', 'glossary.words-both'],
  ['en', 'glossary.words-en'],
  ['ko', 'glossary.words-ko'],
] as const satisfies [Explained, string][]

/** As it is: drawn by lines all the same, so that each has its number. */
const asItIs = (text: string) => (start: number, end: number) => text.slice(start, end)

export function GlossaryPage({ reading, place, setting, glossary }: Props): VNode {
  const { article } = reading
  const { say, language } = place
  const classes = ['printed', 'with-glossary', `columns-${setting.columns}`, ...(setting.lines ? ['with-lines'] : [])]
  return (
    <main id="main" class={classes.join(' ')}>
      <p class="back">
        <a href={urls.article(article, language)}>{say('print.back')}</a> ·{' '}
        <a href={urls.printed(article, language)}>{say('glossary.plain')}</a> · {say('print.now')}
      </p>
      {glossary ? (
        <SettingForm reading={reading} place={place} setting={setting} />
      ) : (
        <p class="glossary-note" role="note">
          {say('glossary.korean')}
        </p>
      )}
      <article lang={article.language}>
        <StoryHead reading={reading} place={place} />
        <Corrections reading={reading} place={place} />
        <Lead reading={reading} />
        {setting.lines ? (
          // Set as on paper, it may be wider than the screen, and has to be scrolled without a mouse, too.
          <section class="sheet" tabIndex={0} aria-label={say('glossary.sheet')}>
            <Text reading={reading} drawLine={asItIs} />
          </section>
        ) : (
          <Text reading={reading} drawLine={asItIs} />
        )}
      </article>
      {glossary && <GlossaryView glossary={glossary} level={setting.level} explained={setting.words} place={place} />}
      <Source reading={reading} place={place} />
      <p class="each-page only-print" aria-hidden="true">
        {place.paper.name[language]} · {decodeURI(place.origin + urls.article(article))}
      </p>
    </main>
  )
}

function SettingForm({ reading, place, setting }: StoryProps & { setting: Setting }): VNode {
  const { say, language } = place
  const { level, columns, lines, words } = setting
  return (
    <form
      method="get"
      action={urls.printed(reading.article, language)}
      class="setting"
      aria-label={say('glossary.form')}
    >
      <input type="hidden" name="glossary" value="1" />
      <Choice
        name="level"
        label={say('glossary.level')}
        options={glossaryLevels.map((one) => [one, say('level.short', { level: one })])}
        chosen={level}
      />
      <Choice
        name="columns"
        label={say('glossary.columns')}
        options={[
          [1, say('glossary.one-column')],
          [2, say('glossary.two-columns')],
        ]}
        chosen={columns}
      />
      <Choice
        name="words"
        label={say('glossary.words')}
        options={explained.map(([value, name]) => [value, say(name)])}
        chosen={words}
      />
      <label class="tick">
        <input type="checkbox" name="lines" value="1" checked={lines} /> {say('glossary.lines')}
      </label>
      <button type="submit">{say('glossary.show')}</button>
      {lines && <p class="hint">{say('glossary.lines-script')}</p>}
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  options: [value: string | number, words: string][]
  chosen: string | number
}

const Choice = ({ name, label, options, chosen }: ChoiceProps): ComponentChildren => (
  <label>
    <span>{label}</span>{' '}
    <select name={name}>
      {options.map(([value, words]) => (
        <option key={value} value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
)
