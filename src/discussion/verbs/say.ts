// Says something: a comment, or a reply to one, from what was typed to what is shown, held or refused.
import type { Account } from '../../accounts/accounts.ts'
import type * as desk from '../../desk/desk.ts'
import { addressHash } from '../../platform/address.ts'
import type { Reader } from '../../platform/database.ts'
import { TooFast } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { Comment, CommentId, Quote } from '../comment.ts'
import { type Answer, problem, refused } from '../problem.ts'
import type { Trail } from '../steps/step.ts'
import { entriesIn } from '../steps/words.ts'
import { insertAddress } from '../store/addresses.ts'
import * as store from '../store/comments.ts'
import { newestBy } from '../store/history.ts'
import { insertVerdicts } from '../store/rulings.ts'
import { insertHits } from '../store/words.ts'
import { moderate } from './moderating.ts'
import { about } from './moving.ts'
import { publishedArticle } from './place.ts'
import { clauseOfList, decideByList, recordRemoval, refusal, stateFor } from './outcome.ts'
import { mustBeAllowed, silence } from './standing.ts'
import { checkedBody, checkedQuote } from './text.ts'

/** `parent` is the comment that is answered: a head, or a reply below one. */
export type Saying = {
  article: desk.ArticleId
  body: string
  parent?: CommentId | null
  quote?: Quote | null
}
/** From where it comes: the client's address, which is kept as a keyed hash for thirty days. */
export type From = { address: string }

/**
 * Says something under an article. What a form can put right comes back as problems. Throws NotFound for an article that is not out,
 * NotAllowed for who may not comment, TooFast for who says too much in too short a time.
 */
export async function say(
  house: House,
  saying: Saying,
  by: Account,
  from: From,
): Promise<Answer<{ comment: Comment }>> {
  await mustBeAllowed(house.db, by, 'comment')
  const article = await publishedArticle(house.db, saying.article)
  const { text: body, problems } = checkedBody(saying.body)
  const { quote, problems: misquoted } = await checkedQuote(house.db, article, saying.quote ?? null)
  const silenced = await silence(house.db, by, house.now())
  if (silenced) return refused(problem('author', silenced.code, silenced.details))
  const answered = await answeredBy(house.db, article, saying.parent ?? null)
  if (answered === 'gone') return refused(problem('discussion', 'comment.parent-gone'))
  if (problems.length + misquoted.length > 0) return refused(...problems, ...misquoted)
  const before = await newestBy(house.db, by.id)
  const id: CommentId = newId('comment', house.now())
  const { trail, facts } = await moderate(house, { comment: id, article, body, before: null }, by)
  if (trail.verdict === 'refuse') return refusal(trail)
  const comment = firstState(
    { id, article, by, body, quote, language: facts.language, at: house.now() },
    answered,
    trail,
  )
  const clause = await clauseOfList(house, trail, facts)
  const done = await house.change((tx) => enter(tx, { comment, before, by, from, trail, clause }))
  return done ?? refused(problem('discussion', 'comment.parent-gone'))
}

type Place = { parent: CommentId | null; answers: CommentId | null }

/** Where an answer stands: below the head, naming whom it answers if that is a reply. Nobody who is not shown is answered. */
async function answeredBy(db: Reader, { id }: desk.Article, parent: CommentId | null): Promise<Place | 'gone'> {
  if (parent === null) return { parent: null, answers: null }
  const answered = await store.commentById(db, parent)
  if (answered?.article !== id || answered.state !== 'shown') return 'gone'
  if (answered.parent === null) return { parent, answers: null }
  const head = await store.commentById(db, answered.parent)
  return head?.state === 'shown' ? { parent: head.id, answers: parent } : 'gone'
}

type Beginning = Pick<Comment, 'id' | 'body' | 'quote' | 'language'> & { article: desk.Article; by: Account; at: Date }

const firstState = (
  { id, article, by, body, quote, language, at }: Beginning,
  place: Place,
  trail: Trail,
): Comment => ({
  id,
  article: article.id,
  ...place,
  author: by.id,
  name: null,
  language,
  ...stateFor(trail),
  revision: 1,
  body,
  quote,
  saidAt: at,
  editedAt: null,
  pickedAt: null,
  agreed: 0,
  disagreed: 0,
  replies: 0,
  decision: null,
  overlong: false,
})

type Entering = {
  comment: Comment
  before: string | null
  by: Account
  from: From
  trail: Trail
  /** Under which a word list removes it. */
  clause: string | null
}

/** Writes a comment, if everything is still as it was looked at; null if what it answers is gone. */
async function enter(
  tx: Tx,
  { comment: said, before, by, from, trail, clause }: Entering,
): Promise<Answer<{ comment: Comment }> | null> {
  await store.holdAuthor(tx.write, by.id)
  await store.holdThreads(tx.write, [said.article])
  await mustBeAllowed(tx.db, by, 'comment')
  const silenced = await silence(tx.db, by, tx.now())
  if (silenced) return refused(problem('author', silenced.code, silenced.details))
  // Pace and rows were measured before; who sends two at once would have both measured against the same past.
  if ((await newestBy(tx.db, by.id)) !== before) throw new TooFast('comment.pace')
  const answered = [said.parent, said.answers].flatMap((one) => one ?? [])
  const shown = await store.holdComments(tx.write, answered)
  if (answered.some((one) => shown.get(one)?.state !== 'shown')) return null
  const comment = clause === null ? said : await decideByList(tx, said, clause)
  await store.insertComment(tx.write, comment)
  await store.insertRevision(tx.write, comment.id, {
    number: 1,
    at: comment.saidAt,
    body: comment.body,
    quote: comment.quote,
  })
  await insertVerdicts(tx.write, comment, trail.findings, comment.saidAt)
  await insertHits(tx.write, comment, entriesIn(trail), comment.saidAt)
  await insertAddress(tx.write, comment.id, addressHash(tx, from.address, 'comments'), comment.saidAt)
  if (comment.state === 'shown') await store.countShown(tx.write, comment, 1)
  if (comment.state === 'removed') await recordRemoval(tx, comment, said)
  const { state, parent, answers } = comment
  await tx.tell({ kind: 'comment said', ...about(comment), state, parent, answers })
  return { ok: true, comment }
}
