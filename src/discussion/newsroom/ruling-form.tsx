// The forms by which a moderator decides on one comment: approve or hold at once, or remove under a clause for a reason.
import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { type FieldWrong, Token, Wrong, wrongAt, wrongIn } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { inWords } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Comment } from '../comment.ts'
import { mayRule } from '../ruling.ts'

/** A clause that can be cited, as a form offers it. */
export type Citable = { number: string; title: Record<Language, string> }

/** From where a form is sent, and so where one goes on: a queue with its cursor, or the dossier. */
export type Whence = { queue: string | null; after: string | null }

export type Removing = { clause: string; facts: string; problems: readonly FieldWrong[] }
export const unremoved: Removing = { clause: '', facts: '', problems: [] }

/** What the decision says in the author's language, unless the moderator writes something better. It may not quote the comment. */
export function factsOffered({ number, title }: Citable, language: Language): string {
  return inWords(language)('moderation.facts-offered', { number, title: title[language] })
}

type FormsProps = {
  comment: Comment
  /** In which language a reason is offered. */
  statementsIn: Language
  clauses: readonly Citable[]
  whence: Whence
  token: string
  removing?: Removing
  place: Place
}

export function RulingForms({
  comment,
  statementsIn,
  clauses,
  whence,
  token,
  removing = unremoved,
  place,
}: FormsProps): VNode | null {
  const { say, language } = place
  const { id, state } = comment
  const address = urls.onDossier(language, id, 'ruling')
  // What was removed is for the board to bring back, and what was withdrawn for nobody.
  if (!mayRule('approve', state)) return null
  return (
    <div class="deciding">
      <form method="post" action={address} class="at-once">
        <Kept comment={comment} whence={whence} token={token} />
        <button type="submit" name="act" value="approve">
          {say('moderation.approve')}
        </button>
        {mayRule('hold', state) && (
          <button type="submit" name="act" value="hold" class="quiet">
            {say('moderation.hold')}
          </button>
        )}
      </form>
      {mayRule('remove', state) && (
        <details class="removing" open={removing.problems.length > 0}>
          <summary>{say('moderation.remove-under')}</summary>
          <RemovalForm {...{ comment, statementsIn, clauses, whence, token, removing, place }} address={address} />
        </details>
      )}
    </div>
  )
}

function RemovalForm(props: Required<FormsProps> & { address: string }): VNode {
  const { comment, statementsIn, clauses, whence, token, removing, place, address } = props
  return (
    <form method="post" action={address} class="removal" data-language={statementsIn}>
      <Kept comment={comment} whence={whence} token={token} />
      <ClauseAndFacts id={comment.id} clauses={clauses} removing={removing} place={place} lang={statementsIn} />
      <button type="submit" name="act" value="remove" class="final">
        {place.say('moderation.remove')}
      </button>
    </form>
  )
}

type CitingProps = {
  /** Of the page's ids. */
  id: string
  clauses: readonly Citable[]
  removing: Removing
  place: Place
  lang?: Language
}

/** Under which clause, and for what reason. */
export function ClauseAndFacts({ id, clauses, removing, place, lang }: CitingProps): VNode {
  const { say, language } = place
  const wrong = {
    clause: wrongIn(removing.problems, 'clause', place),
    facts: wrongIn(removing.problems, 'facts', place),
  }
  const hint = `${id}-facts-hint`
  return (
    <>
      <label for={`${id}-clause`}>{say('moderation.clause')}</label>
      <select id={`${id}-clause`} name="clause" {...wrongAt(`${id}-clause-wrong`, wrong.clause)}>
        <option value="">{say('moderation.choose-clause')}</option>
        {clauses.map(({ number, title }) => (
          <option key={number} value={number} selected={number === removing.clause}>
            {`${number} ${title[language]}`}
          </option>
        ))}
      </select>
      <Wrong id={`${id}-clause-wrong`} text={wrong.clause} />
      <label for={`${id}-facts`}>{say('moderation.facts')}</label>
      <textarea
        id={`${id}-facts`}
        name="facts"
        rows={2}
        dir="auto"
        {...(lang ? { lang } : {})}
        {...(wrong.facts ? { 'aria-invalid': 'true' as const } : {})}
        aria-describedby={wrong.facts ? `${hint} ${id}-facts-wrong` : hint}
      >
        {removing.facts}
      </textarea>
      <p class="hint" id={hint}>
        {say('moderation.facts-hint')}
      </p>
      <Wrong id={`${id}-facts-wrong`} text={wrong.facts} />
    </>
  )
}

function Kept({ comment, whence, token }: { comment: Comment; whence: Whence; token: string }): VNode {
  return (
    <>
      <Token token={token} />
      <input type="hidden" name="revision" value={comment.revision} />
      <Onward whence={whence} />
    </>
  )
}

/** Where the page goes on after a form. */
export const Onward = ({ whence: { queue, after } }: { whence: Whence }): VNode => (
  <>
    {queue !== null && <input type="hidden" name="queue" value={queue} />}
    {after !== null && <input type="hidden" name="after" value={after} />}
  </>
)

/** The sentences that are offered for each clause, for the script that fills them in. */
export function Offered({ clauses }: { clauses: readonly Citable[] }): VNode {
  return (
    <ul id="offered" hidden>
      {clauses.flatMap((clause) =>
        (['en', 'ko'] as const).map((language) => (
          <li key={`${clause.number} ${language}`} lang={language} data-clause={clause.number}>
            {factsOffered(clause, language)}
          </li>
        )),
      )}
    </ul>
  )
}
