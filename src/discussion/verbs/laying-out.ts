// Lays comments out for moderators: each with its author, its article, what was found in it, who reported it and who has it in hand.
import { type Account, type AccountId, accountsById, isStaff } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import * as desk from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { discussedOf } from '../address.ts'
import { asModeratorsRead, type Comment, wroteIt } from '../comment.ts'
import type { AuthorLaid, Barred, LaidComment, LaidReport } from '../laid.ts'
import type { Discussed } from '../pages/spot.ts'
import type { Report } from '../report.ts'
import { countsOf, openReportsOn, type StateCounts, verdictsOnAll } from '../store/desk.ts'
import { claimsOn } from '../store/rulings.ts'
import { signs } from './place.ts'
import { tryOut } from './words.ts'

/** In a fixed number of queries for the comments, and some for each article among them. */
export async function lay(house: House, all: readonly Comment[], by: Account): Promise<LaidComment[]> {
  const { db } = house
  const comments = all.map(asModeratorsRead)
  const ids = comments.map(({ id }) => id)
  const [reports, verdicts, claims, places] = await Promise.all([
    openReportsOn(db, ids),
    verdictsOnAll(db, ids),
    claimsOn(db, ids),
    placesOf(
      db,
      comments.map(({ article }) => article),
      by,
    ),
  ])
  const authors = comments.flatMap(({ author }) => author ?? [])
  const others = [
    ...[...reports.values()].flat().flatMap((one) => one.by ?? []),
    ...[...claims.values()].map((one) => one.by),
  ]
  const [people, counts] = await Promise.all([
    accountsById(db, [...new Set([...authors, ...others])]),
    countsOf(db, [...new Set(authors)]),
  ])
  const found = await Promise.all(comments.map(({ body }) => tryOut(house, body)))
  return comments.map((comment, at): LaidComment => {
    const claim = claims.get(comment.id)
    const place = places.get(comment.article)
    return {
      comment,
      article: place?.article ?? null,
      author: authorOf(comment, people, counts),
      statementsIn: (comment.author && people.get(comment.author)?.language) ?? comment.language,
      hits: (found[at] ?? []).map(({ entry, from, to }) => ({
        list: entry.list,
        entry: entry.entry,
        clause: entry.clause,
        from,
        to,
      })),
      verdicts: (verdicts.get(comment.id) ?? []).filter((one) => one.revision === comment.revision),
      reports: (reports.get(comment.id) ?? []).map((one) => named(one, people)),
      claim:
        claim && claim.until > house.now()
          ? { by: people.get(claim.by)?.name ?? '', mine: claim.by === by.id, until: claim.until }
          : null,
      barred: barredFrom(comment, by, place?.signs ?? false),
    }
  })
}

const barredFrom = (comment: Comment, by: Account, isOwnArticle: boolean): Barred | null =>
  isOwnArticle ? 'comment.own-article' : wroteIt(by, comment) ? 'comment.own-words' : null

/** A report with the name of who made it. */
export const named = (report: Report, people: Map<AccountId, Account>): LaidReport => ({
  ...report,
  name: report.by === null ? (report.contact?.name ?? '') : (people.get(report.by)?.name ?? ''),
})

function authorOf(
  { author, name }: Comment,
  people: Map<AccountId, Account>,
  counts: Map<string, StateCounts>,
): AuthorLaid {
  const account = author === null ? undefined : people.get(author)
  if (!account) return { id: null, name: name ?? '', joinedAt: null, staff: false, counts: null }
  const { id, joinedAt } = account
  return { id, name: account.name, joinedAt, staff: isStaff(account), counts: counts.get(id) ?? null }
}

type Where = { article: Discussed; signs: boolean }

async function placesOf(db: Reader, articles: readonly ArticleId[], by: Account): Promise<Map<string, Where>> {
  const found = await Promise.all(
    [...new Set(articles)].map(async (id): Promise<[string, Where] | null> => {
      const article = await desk.articleById(db, id)
      if (!article) return null
      return [id, { article: await discussedOf(db, article), signs: await signs(db, by, id) }]
    }),
  )
  return new Map(found.filter((one) => one !== null))
}
