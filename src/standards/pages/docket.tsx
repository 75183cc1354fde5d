// The board's desk: what waits for a ruling, the promised day of each, and who has taken it.
import type { ComponentChildren, VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import { countdown } from '../deadline.ts'
import type { MatterShown } from '../matter.ts'
import { timeLeft } from './labels.ts'

/** One thing that waits: an appeal, a case, or a hiding that runs. */
export type Waiting = {
  id: string
  /** What it is about, in a few words: the outcome and clause of a decision, the kind of a claim. */
  about: string
  shown: MatterShown | null
  at: Date
  due: Date
  /** Names: of who decided, null for the machine, undefined where nobody has; of who has taken it. */
  decidedBy?: string | null
  takenBy: string | null
  isMine: boolean
  /** Whether the one who looks may rule on it. */
  mayRule: boolean
}

/** `count` is of all, `first` are the most urgent of them. */
export type Docket = Record<'appeals' | 'complaints' | 'requests' | 'hidings', { count: number; first: Waiting[] }>

const queues: [keyof Docket, Key, Key][] = [
  ['appeals', 'standards.queue-appeals', 'standards.promised'],
  ['requests', 'standards.queue-requests', 'standards.promised'],
  ['complaints', 'standards.queue-complaints', 'standards.promised'],
  ['hidings', 'standards.queue-hidings', 'standards.shown-again'],
]

type DocketProps = { docket: Docket; keepsPolicy: boolean; now: Date; place: Place }

export function DocketPage({ docket, keepsPolicy, now, place }: DocketProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="standards desk">
      <h1>{say('standards.desk')}</h1>
      <ul class="ways">
        {keepsPolicy && (
          <li>
            <a href={urls.policyDesk(language)}>{say('standards.desk-policy')}</a>
          </li>
        )}
        <li>
          <a href={urls.ledger(language)}>{say('standards.ledger')}</a>
        </li>
      </ul>
      {queues.map(([name, title, promised]) => (
        <section key={name} aria-labelledby={`queue-${name}`}>
          <h2 id={`queue-${name}`}>{say(title, { count: docket[name].count })}</h2>
          {docket[name].count === 0 ? (
            <p class="empty">{say('standards.queue-empty')}</p>
          ) : (
            <ol class="queue">
              {docket[name].first.map((one) => (
                <Item key={one.id} one={one} promised={promised} now={now} place={place} />
              ))}
            </ol>
          )}
          {docket[name].count > docket[name].first.length && (
            <p class="when">{say('standards.queue-more', { count: docket[name].first.length })}</p>
          )}
        </section>
      ))}
    </main>
  )
}

function Item({ one, promised, now, place }: { one: Waiting; promised: Key; now: Date; place: Place }): VNode {
  const { say, language } = place
  const left = countdown(now, one.due)
  const facts: ComponentChildren[] = [
    one.about,
    ...(one.decidedBy === undefined
      ? []
      : [
          one.decidedBy === null
            ? say('standards.decided-by-machine')
            : say('standards.decided-by', { who: one.decidedBy }),
        ]),
    one.isMine
      ? say('standards.taken-by-you')
      : one.takenBy === null
        ? say('standards.taken-by-nobody')
        : say('standards.taken-by', { who: one.takenBy }),
    ...(one.mayRule ? [] : [say('standards.not-yours')]),
  ]
  return (
    <li>
      <p class="queue-title">
        <a href={urls.onBoardDesk(language, one.id)} {...(one.shown ? { lang: one.shown.language } : {})}>
          {one.shown?.title ?? say('standards.matter-gone')}
        </a>
      </p>
      {one.shown?.text && (
        <p class="queue-text" lang={one.shown.language} dir="auto">
          {one.shown.text}
        </p>
      )}
      <p class="when">{facts.map((fact, at) => (at === 0 ? fact : [' · ', fact]))}</p>
      <p class={left.over ? 'due due-over' : 'due'}>
        <strong>{timeLeft(left, place)}</strong>{' '}
        <span class="when">
          {say(promised)} <When at={one.due} place={place} />
        </span>
      </p>
    </li>
  )
}
