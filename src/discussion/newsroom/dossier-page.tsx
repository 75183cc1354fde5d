// The dossier of one comment: it in its place, every revision with what changed, and who found, reported and decided what.
import type { VNode } from 'preact'
import { wordDifference } from '../../desk/body/difference-of-words.ts'
import type { Decision } from '../../standards/standards.ts'
import { around, gap } from '../../style/around.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { Clock, When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { LaidComment, LaidReport } from '../laid.ts'
import type { Queue } from '../queue.ts'
import type { Ruling } from '../ruling.ts'
import type { CommentRevision } from '../store/comments.ts'
import type { KeptVerdict } from '../store/rulings.ts'
import { Decisions, Reports, Rulings } from './dossier-record.tsx'
import { LaidOut } from './laid-comment.tsx'
import { NewsroomFrame, Said } from './newsroom-frame.tsx'
import { type Done, DoneNotice, Keys } from './queue-page.tsx'
import { type Citable, Offered, type Removing, RulingForms } from './ruling-form.tsx'
import { reasonOf, stateNames, stepName, verdictNames } from './why.ts'

/** `name` is null where no person did it, and empty where they are not known any more. */
type Named<Thing> = Thing & { name: string | null }

export type DossierDesk = {
  own: LaidComment
  /** The thread around it, itself included, in order. */
  context: readonly LaidComment[]
  revisions: readonly CommentRevision[]
  verdicts: readonly KeptVerdict[]
  rulings: readonly Named<Ruling>[]
  reports: readonly LaidReport[]
  /** `readable` where whoever asks may read the statement. */
  decisions: readonly (Named<Decision> & { readable: boolean })[]
  clauses: readonly Citable[]
  /** The queue from which one comes. */
  from: Queue | null
  done: Done | null
  removing: Removing
  mayPick: boolean
  token: string
}

type Props = { dossier: DossierDesk; place: Place }

export function DossierPage({ dossier, place }: Props): VNode {
  const { say, language } = place
  const { own, from, done, token } = dossier
  const mayDecide = own.claim === null || own.claim.mine
  const whence = { queue: from, after: null }
  return (
    <NewsroomFrame
      heading={say('moderation.dossier')}
      ways={[{ address: urls.moderation(language, { queue: from ?? undefined }), words: say('moderation.comments') }]}
      place={place}
    >
      <output id="desk-said" class="visually-hidden" data-failed={say('moderation.not-sent')} />
      <div id="desk-board">
        {done && <DoneNotice done={done} whence={whence} token={token} place={place} />}
        <article id={own.comment.id} class="laid" tabindex={-1}>
          <LaidOut laid={own} place={place}>
            {mayDecide ? (
              <RulingForms
                comment={own.comment}
                statementsIn={own.statementsIn}
                clauses={dossier.clauses}
                whence={whence}
                token={token}
                removing={dossier.removing}
                place={place}
              />
            ) : null}
          </LaidOut>
          <InHand dossier={dossier} place={place} />
        </article>
        <Offered clauses={dossier.clauses} />
      </div>
      <div class="trail">
        <Context dossier={dossier} place={place} />
        <Revisions dossier={dossier} place={place} />
        <Steps dossier={dossier} place={place} />
        <Reports dossier={dossier} place={place} />
        <Rulings dossier={dossier} place={place} />
        <Decisions dossier={dossier} place={place} />
      </div>
      <Keys say={say} />
    </NewsroomFrame>
  )
}

/** Who has it in hand; taking it and laying it down; and whether it is an editors' pick. */
function InHand({ dossier: { own, from, token, mayPick }, place }: Props): VNode {
  const { say, language } = place
  const { comment, claim } = own
  const kept = (
    <>
      <Token token={token} />
      {from !== null && <input type="hidden" name="queue" value={from} />}
    </>
  )
  return (
    <div class="in-hand">
      {(claim === null || claim.mine) && (
        <form method="post" action={urls.onDossier(language, comment.id, 'claim')} class="claim">
          {kept}
          {claim && (
            <span>
              {around(say('moderation.yours-until', { until: gap }), <Clock at={claim.until} place={place} />)}
            </span>
          )}{' '}
          <button type="submit" class="quiet">
            {say(claim ? 'moderation.keep-longer' : 'moderation.claim')}
          </button>
        </form>
      )}
      {claim?.mine && (
        <form method="post" action={urls.onDossier(language, comment.id, 'release')}>
          {kept}
          <button type="submit" class="quiet">
            {say('moderation.release')}
          </button>
        </form>
      )}
      {mayPick && comment.state === 'shown' && comment.parent === null && (
        <form method="post" action={urls.onDossier(language, comment.id, 'pick')}>
          <Token token={token} />
          <button type="submit" class="quiet" name="picked" value={comment.pickedAt === null ? 'yes' : 'no'}>
            {say(comment.pickedAt === null ? 'moderation.pick' : 'moderation.unpick')}
          </button>
        </form>
      )}
    </div>
  )
}

function Context({ dossier: { own, context }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="context">
      <h2 id="context">{say('moderation.context')}</h2>
      <ol class="context">
        {context.map(({ comment, author }) => (
          <li
            key={comment.id}
            class={comment.parent === null ? 'head' : 'reply'}
            {...(comment.id === own.comment.id ? { 'aria-current': 'true' as const } : {})}
          >
            <p class="when">
              <a href={urls.dossier(language, comment.id)}>
                <bdi>{author.name === '' ? say('moderation.nobody') : author.name}</bdi>
              </a>{' '}
              <When at={comment.saidAt} place={place} />
              {comment.state !== 'shown' && ` · ${say(stateNames[comment.state])}`}
            </p>
            <Said text={comment.body} lang={comment.language} />
          </li>
        ))}
      </ol>
      {context.length === 1 && <p class="empty">{say('moderation.nobody-around')}</p>}
    </section>
  )
}

function Revisions({ dossier: { own, revisions }, place }: Props): VNode {
  const { say } = place
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{say('moderation.revisions')}</h2>
      <ol class="revisions">
        {revisions.map(({ number, at, body, quote }, index) => {
          const before = revisions[index - 1]
          return (
            <li key={number}>
              <p class="when">
                {say('moderation.revision', { number })} · <When at={at} place={place} />
              </p>
              {quote && quote.text !== before?.quote?.text && (
                <blockquote class="quoted">
                  <Said text={quote.text} />
                </blockquote>
              )}
              {before ? (
                <p class="as-written" dir="auto" lang={own.comment.language}>
                  {wordDifference(before.body, body).map(({ text, mark }, part) =>
                    mark === 'same' ? (
                      text
                    ) : mark === 'added' ? (
                      <ins key={part}>{text}</ins>
                    ) : (
                      <del key={part}>{text}</del>
                    ),
                  )}
                </p>
              ) : (
                <Said text={body} lang={own.comment.language} />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Steps({ dossier: { verdicts }, place }: Props): VNode {
  const { say } = place
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('moderation.steps')}</h2>
      {verdicts.length === 0 ? (
        <p class="empty">{say('moderation.no-steps')}</p>
      ) : (
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('moderation.step')}</th>
              <th scope="col">{say('moderation.revision-column')}</th>
              <th scope="col">{say('moderation.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((one) => (
              <tr key={`${one.revision} ${one.step}`}>
                <th scope="row">{stepName(one.step, place)}</th>
                <td>{one.revision}</td>
                <td>
                  {say(verdictNames[one.verdict])}
                  {one.because !== '' && ` · ${reasonOf(one, place)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
