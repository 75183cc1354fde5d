// What the Standards Board's cases are about, which other rooms have: found by an address, and shown in a few words.
import * as accounts from './accounts/accounts.ts'
import type { Account } from './accounts/accounts.ts'
import * as desk from './desk/desk.ts'
import * as discussion from './discussion/discussion.ts'
import type { House } from './platform/house.ts'
import type { Language } from './platform/i18n.ts'
import type { Matter, Matters, MatterShown } from './standards/standards.ts'
import * as urls from './urls.ts'

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
  const article = await desk.articleAt(house.db, urls.articlePath(path))
  return article && article.state !== 'draft' ? { kind: 'article', id: article.id } : null
}

async function articleShown(house: House, id: desk.ArticleId, shown: Language): Promise<MatterShown | null> {
  const printed = await asPrinted(house, id)
  if (!printed) return null
  const { article, story, at } = printed
  return {
    title: story.headline,
    address: urls.article(article, shown),
    language: article.language,
    text: story.standfirst || null,
    author: null,
    signedBy: signing(story),
    at: article.firstPublishedAt ?? at,
  }
}

async function asPrinted({ db }: House, id: desk.ArticleId) {
  const article = await desk.articleById(db, id)
  const current = article && (await desk.revision(db, id, article.revision))
  return current && { article, story: current.story, at: current.at }
}

const signing = ({ credits }: desk.Story): string[] => credits.flatMap(({ journalist }) => journalist ?? [])

async function commentShown(house: House, id: discussion.CommentId, shown: Language): Promise<MatterShown | null> {
  const comment = await discussion.commentById(house.db, id)
  if (!comment) return null
  const under = await asPrinted(house, comment.article)
  return {
    title: under?.story.headline ?? '',
    address: urls.comment(shown, id),
    language: comment.language,
    // What its author has withdrawn not even the board reads.
    text: comment.body === '' || comment.state === 'withdrawn' ? null : comment.body,
    author: comment.author,
    signedBy: under ? signing(under.story) : [],
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
    signedBy: [],
    at: account.joinedAt,
  }
