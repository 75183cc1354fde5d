// What the Standards Board's cases are about, which other rooms have: found by an address, and shown in a few words.
import * as accounts from './accounts/accounts.ts'
import type { Account } from './accounts/accounts.ts'
import * as desk from './desk/desk.ts'
import * as discussion from './discussion/discussion.ts'
import type { House } from './platform/house.ts'
import type { Language } from './platform/i18n.ts'
import type { Matter, Matters, MatterShown } from './standards/standards.ts'
import * as urls from './urls.ts'

const articlePath = /^(?:\/ko)?\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)(?:\/(?:print|history|comments))?$/
const commentPath = /^(?:\/ko)?\/comments\/(comment_[a-z0-9]+)$/

export function mattersOf(house: House): Matters {
  return {
    at: (address) => found(house, address),
    shown: async (matter, language) => {
      if (matter.kind === 'article') return articleShown(house, matter.id as desk.ArticleId, language)
      if (matter.kind === 'comment') return commentShown(house, matter.id as discussion.CommentId, language)
      return accountShown(await accounts.accountById(house.db, matter.id as accounts.AccountId))
    },
  }
}

/** `address` is a path or a whole address, as people copy it. */
async function found(house: House, address: string): Promise<Matter | null> {
  const path = URL.parse(address.trim(), house.settings.origin)?.pathname ?? ''
  const comment = commentPath.exec(path)?.[1]
  if (comment !== undefined) {
    const known = await discussion.commentById(house.db, comment as discussion.CommentId)
    return known && { kind: 'comment', id: known.id }
  }
  const [, year, month, day, slug = ''] = articlePath.exec(path) ?? []
  const order: Language[] = path.startsWith('/ko/') ? ['ko', 'en'] : ['en', 'ko']
  for (const language of order) {
    const article =
      slug === '' ? null : await desk.articleAddressed(house.db, language, `${year}-${month}-${day}`, decoded(slug))
    if (article && article.state !== 'draft') return { kind: 'article', id: article.id }
  }
  return null
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC')
  } catch {
    return slug
  }
}

async function articleShown(house: House, id: desk.ArticleId, shown: Language): Promise<MatterShown | null> {
  const article = await desk.articleById(house.db, id)
  const reading = article && (await desk.read(house.db, article))
  if (!reading) return null
  return {
    title: reading.revision.story.headline,
    address: urls.article(article, shown),
    language: article.language,
    text: reading.revision.story.standfirst || null,
    author: null,
    at: article.firstPublishedAt ?? reading.revision.at,
  }
}

async function commentShown(house: House, id: discussion.CommentId, shown: Language): Promise<MatterShown | null> {
  const comment = await discussion.commentById(house.db, id)
  if (!comment) return null
  const card = (await desk.cardsById(house.db, [comment.article])).get(comment.article)
  return {
    title: card?.headline ?? '',
    address: urls.comment(shown, id),
    language: comment.language,
    // What its author has withdrawn not even the board reads.
    text: comment.body === '' || comment.state === 'withdrawn' ? null : comment.body,
    author: comment.author,
    at: comment.saidAt,
  }
}

const accountShown = (account: Account | null): MatterShown | null =>
  account && {
    title: account.name,
    address: null,
    language: account.language,
    text: null,
    author: account.id,
    at: account.joinedAt,
  }
