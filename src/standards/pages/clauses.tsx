// The policy as readers see it: all clauses in force, and one clause with every version that it ever had.
import type { ComponentChildren, VNode } from 'preact'
import { wordDifference } from '../../desk/body/difference-of-words.ts'
import { dayIn, plainDay } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { type Clause, parts, type Terms } from '../clause.ts'
import { partTitles } from './labels.ts'
import { Prose } from './prose.tsx'

type PolicyProps = { terms: Terms; clauses: readonly Clause[]; place: Place }

export function PolicyPage({ terms, clauses, place }: PolicyProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="plain standards policy">
      <h1>{say('standards.title')}</h1>
      {clauses.length === 0 && <p class="empty">{say('standards.no-policy')}</p>}
      {terms.introduction[language] !== '' && <Prose text={terms.introduction[language]} />}
      <Ways place={place} />
      {clauses.length > 0 && <Contents clauses={clauses} place={place} />}
      {parts.map((part) => {
        const within = clauses.filter((clause) => clause.part === part)
        return (
          within.length > 0 && (
            <section key={part} aria-labelledby={`part-${part}`}>
              <h2 id={`part-${part}`}>{say(partTitles[part])}</h2>
              {within.map((clause) => (
                <ClauseInForce key={clause.number} clause={clause} place={place} />
              ))}
            </section>
          )
        )
      })}
      {terms.board[language] !== '' && (
        <section id="board" aria-labelledby="board-title">
          <h2 id="board-title">{say('standards.board')}</h2>
          <Prose text={terms.board[language]} />
          <p>{say('standards.board-days', { days: terms.days })}</p>
        </section>
      )}
    </main>
  )
}

/** What somebody may do beside reading. */
function Ways({ place: { say, language } }: { place: Place }): VNode {
  return (
    <ul class="ways">
      <li>
        <a href={urls.ledger(language)}>{say('standards.to-ledger')}</a>
      </li>
      <li>
        <a href={urls.complaint(language)}>{say('standards.to-complaint')}</a>
      </li>
      <li>
        <a href={urls.hidingRequest(language)}>{say('standards.to-hiding')}</a>
      </li>
      <li>
        <a href={urls.ownCases(language)}>{say('standards.to-own')}</a>
      </li>
    </ul>
  )
}

function Contents({ clauses, place: { say, language } }: { clauses: readonly Clause[]; place: Place }): VNode {
  return (
    <nav class="contents" aria-label={say('standards.contents')}>
      <ol>
        {clauses.map(({ number, title }) => (
          <li key={number}>
            <a href={`#${urls.clauseAnchor(number)}`}>
              <span class="number">{number}</span> {title[language]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function ClauseInForce({ clause, place }: { clause: Clause; place: Place }): VNode {
  const { say, language } = place
  const { number, title, version } = clause
  return (
    <article class="clause" id={urls.clauseAnchor(number)}>
      <h3>
        <a class="number" href={`#${urls.clauseAnchor(number)}`}>
          {number}
        </a>{' '}
        {title[language]}
      </h3>
      <ClauseText clause={clause} place={place} />
      <p class="when">
        <a href={urls.clause(language, number)}>
          {say('standards.version', { version })}
          <span class="visually-hidden">{say('standards.versions-of', { number })}</span>
        </a>
        , <Since clause={clause} place={place} />
      </p>
    </article>
  )
}

/** What a clause says and the law that it rests on, in the language of the page. */
function ClauseText({ clause, place }: { clause: Pick<Clause, 'text' | 'law'>; place: Place }): VNode {
  const { say, language } = place
  return (
    <>
      <Prose text={clause.text[language]} />
      {clause.law && <p class="law">{say('standards.law', { law: clause.law[language] })}</p>}
    </>
  )
}

function Since({ clause: { since, until }, place }: { clause: Clause; place: Place }): VNode {
  const { say, language, paper } = place
  const day = (at: Date) => plainDay(language, dayIn(paper.zone, at))
  return (
    <span>
      {until === null
        ? say('standards.since', { day: day(since) })
        : say('standards.from-to', { from: day(since), to: day(until) })}
    </span>
  )
}

type ClauseProps = { versions: readonly Clause[]; place: Place }

/** `versions` newest first, at least one; each shows what changed from the one before. */
export function ClausePage({ versions, place }: ClauseProps): VNode {
  const { say, language } = place
  const [newest] = versions
  const number = newest?.number ?? ''
  return (
    <main id="main" class="plain standards">
      <p>
        <a href={urls.standards(language, number)}>{say('standards.back-to-policy')}</a>
      </p>
      <h1>{say('standards.clause-title', { number, title: newest?.title[language] ?? '' })}</h1>
      <p>{say(versions.length === 1 ? 'standards.only-version' : 'standards.versions-explained')}</p>
      <ol class="revisions">
        {versions.map((clause, at) => (
          <li key={clause.version}>
            <article class="revision" id={`version-${clause.version}`}>
              <h2>{say('standards.version', { version: clause.version })}</h2>
              <p class="when">
                <Since clause={clause} place={place} />
              </p>
              <ClauseChanges before={versions[at + 1] ?? null} after={clause} place={place} />
            </article>
          </li>
        ))}
      </ol>
    </main>
  )
}

type ChangesProps = { before: Said | null; after: Said; place: Place }
type Said = Pick<Clause, 'title' | 'text' | 'law'>

/** What a clause says, with the words struck out that it said before; as it is where nothing was before. */
export function ClauseChanges({ before, after, place: { language } }: ChangesProps): VNode {
  const said = (one: Said | null) => [one?.title[language] ?? '', one?.text[language] ?? '', one?.law?.[language] ?? '']
  const [title, text, law] = said(after).map((now, at) => (before ? changed(said(before)[at] ?? '', now) : [now]))
  return (
    <div class="changes">
      <p class="cited-title">{title}</p>
      <p>{text}</p>
      {(after.law ?? before?.law) && <p class="law">{law}</p>}
    </div>
  )
}

const changed = (before: string, after: string): ComponentChildren[] =>
  wordDifference(before, after).map(({ text, mark }) =>
    mark === 'added' ? <ins>{text}</ins> : mark === 'removed' ? <del>{text}</del> : text,
  )

/** The clause that a decision cites, in the words of its day, with a way to where it stands now. */
export function CitedClause({ clause, place }: { clause: Clause; place: Place }): VNode {
  const { say, language } = place
  const { number, version, title, until } = clause
  return (
    <blockquote class="cited">
      <p class="cited-title">
        <a href={`${urls.clause(language, number)}#version-${version}`}>
          {say('standards.clause-title', { number, title: title[language] })}
        </a>
      </p>
      <ClauseText clause={clause} place={place} />
      <p class="when">
        {say('standards.version', { version })}, <Since clause={clause} place={place} />
        {until !== null && <> {say('standards.changed-since')}</>}
      </p>
    </blockquote>
  )
}
