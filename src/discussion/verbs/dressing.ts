// Dresses comments for somebody who reads them: names, badges, votes, and what must not be shown to them.
import * as accounts from '../../accounts/accounts.ts'
import type { Account, AccountId } from '../../accounts/accounts.ts'
import { plainText } from '../../desk/body/words.ts'
import * as desk from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import * as standards from '../../standards/standards.ts'
import { type Comment, mayEdit, mayRead, minutesToEdit, wroteIt } from '../comment.ts'
import { answeredAmong, commentsById } from '../store/comments.ts'
import { mutedBy } from '../store/readers.ts'
import { votesOf } from '../store/votes.ts'
import type { Agreement, Badge, Own, Poster, ShownComment } from '../thread.ts'
import { oneSpaced } from '../quote.ts'

export type Asked = { reader: Account | null; now: Date }
export const forEverybody = null
export type Dresser = (comment: Comment) => ShownComment

type Wardrobe = Asked & {
  people: Map<AccountId, Account>
  journalists: ReadonlySet<string>
  votes: Map<string, Agreement>
  muted: ReadonlySet<string>
  answered: Map<string, Comment>
  /** Replies that the reader could change if nobody had answered them. */
  closed: ReadonlySet<string>
  clauses: Map<string, string>
  /** The article's text as it stands, on one line; null where nobody quotes another revision. */
  text: string | null
  revision: number
}

/** Reads what all of these comments need, in a fixed number of queries, and returns how each is dressed. */
export async function dress(db: Reader, article: desk.Article, comments: Comment[], asked: Asked): Promise<Dresser> {
  const { reader } = asked
  const readable = comments.filter((one) => mayRead(one, reader, false))
  const ids = comments.map(({ id }) => id)
  const here = new Map<string, Comment>(comments.map((one) => [one.id, one]))
  const elsewhere = readable.flatMap(({ answers }) => (answers !== null && !here.has(answers) ? answers : []))
  // Of a reply nothing else says that it can no longer be changed.
  const asIfUnanswered = { now: asked.now, answered: false }
  const changeable = comments.filter((one) => one.parent !== null && mayEdit(reader, one, asIfUnanswered))
  const [answered, closed, votes, muted, clauses, current] = await Promise.all([
    commentsById(db, elsewhere),
    answeredAmong(
      db,
      changeable.map(({ id }) => id),
    ),
    reader ? votesOf(db, reader.id, ids) : new Map<string, Agreement>(),
    reader ? mutedBy(db, reader.id) : [],
    clausesOf(db, comments),
    storyNow(db, article),
  ])
  const known = [...readable, ...[...answered.values()].filter(({ state }) => state === 'shown')]
  const people = await accounts.accountsById(db, [...new Set(known.flatMap(({ author }) => author ?? []))])
  const quotesEarlier = readable.some(({ quote }) => quote !== null && quote.revision !== article.revision)
  const wardrobe: Wardrobe = {
    ...asked,
    people,
    journalists: new Set(current?.credits.flatMap(({ journalist }) => journalist ?? [])),
    votes,
    muted: new Set(muted),
    answered: new Map([...answered, ...here]),
    closed,
    clauses,
    text: quotesEarlier && current ? oneSpaced(plainText(current.body)) : null,
    revision: article.revision,
  }
  return (comment) => dressed(comment, wardrobe)
}

async function storyNow(db: Reader, { id, revision }: desk.Article): Promise<desk.Story | null> {
  return (await desk.revision(db, id, revision))?.story ?? null
}

/** The numbers of the clauses under which comments were removed, by comment. */
async function clausesOf(db: Reader, comments: Comment[]): Promise<Map<string, string>> {
  const removed = comments.filter(({ state, decision }) => state === 'removed' && decision !== null)
  if (removed.length === 0) return new Map()
  const decisions = await standards.decisionsAbout(
    db,
    removed.map(({ id }) => ({ kind: 'comment', id })),
  )
  const all = [...decisions.values()].flat()
  return new Map(
    removed.flatMap(({ id, decision }) => {
      const found = all.find((one) => one.id === decision)
      return found ? [[id, found.clause.number]] : []
    }),
  )
}

function dressed(comment: Comment, wardrobe: Wardrobe): ShownComment {
  const readable = mayRead(comment, wardrobe.reader, false)
  return {
    id: comment.id,
    article: comment.article,
    parent: comment.parent,
    language: comment.language,
    state: comment.state,
    revision: comment.revision,
    saidAt: comment.saidAt,
    editedAt: readable ? comment.editedAt : null,
    picked: comment.state === 'shown' && comment.pickedAt !== null,
    agreed: comment.state === 'shown' ? comment.agreed : 0,
    disagreed: comment.state === 'shown' ? comment.disagreed : 0,
    overlong: comment.overlong,
    text: readable ? comment.body : null,
    quote: readable ? quoted(comment, wardrobe) : null,
    by: readable ? posterOf(comment, wardrobe) : null,
    answers: readable ? answeredBy(comment, wardrobe) : null,
    clause: wardrobe.clauses.get(comment.id) ?? null,
    own: ownOf(comment, wardrobe),
  }
}

function posterOf({ author, name }: Comment, { people, journalists }: Wardrobe): Poster {
  const account = author === null ? undefined : people.get(author)
  if (!account) return { account: null, name: name ?? '', role: null, badge: null }
  return { account: account.id, name: account.name, role: account.role, badge: badgeOf(account, journalists) }
}

function badgeOf(account: Account, authors: ReadonlySet<string>): Badge | null {
  if (account.journalist !== null) return authors.has(account.journalist) ? 'author' : 'journalist'
  return accounts.isStaff(account) ? 'staff' : null
}

function quoted({ quote }: Comment, { text, revision }: Wardrobe): ShownComment['quote'] {
  if (quote === null) return null
  const changed = quote.revision !== revision && text !== null && !text.includes(oneSpaced(quote.text))
  return { ...quote, changed }
}

function answeredBy({ answers }: Comment, wardrobe: Wardrobe): ShownComment['answers'] {
  if (answers === null) return null
  const other = wardrobe.answered.get(answers)
  return { id: answers, name: other?.state === 'shown' ? posterOf(other, wardrobe).name : '' }
}

function ownOf(comment: Comment, { reader, now, votes, muted, closed }: Wardrobe): Own {
  const mine = wroteIt(reader, comment)
  return {
    mine,
    vote: votes.get(comment.id) ?? null,
    muted: comment.author !== null && muted.has(comment.author),
    editUntil: mayEdit(reader, comment, { now, answered: closed.has(comment.id) }) ? endOfEditing(comment) : null,
    heldBy: mine && comment.state === 'held' ? comment.heldBy : null,
    decision: mine && comment.state === 'removed' ? comment.decision : null,
  }
}

const endOfEditing = ({ saidAt }: Pick<Comment, 'saidAt'>): Date => new Date(saidAt.getTime() + minutesToEdit * 60_000)
