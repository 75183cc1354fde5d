// The desk's front door: articles and their revisions, sections, journalists, pictures, corrections, fronts.
export {
  type Article,
  type ArticleId,
  type Card,
  type Correction,
  type Credit,
  type Revision,
  type Story,
} from './article.ts'
export { type Breaking, shownAt } from './breaking.ts'
export type { FilledFront } from './front.ts'
export type { Journalist, JournalistId } from './journalist.ts'
export type { DeskNews } from './news.ts'
export { type Paper } from './paper.ts'
export { centre, type Picture, type PictureId, type PictureUse } from './picture.ts'
export type { Section, SectionId, SectionTree } from './section.ts'
export type { Topic } from './topic.ts'
export { anyArticle, articleAddressed, articleById, correctionsOf, revision, revisions } from './store/articles.ts'
export { breaking } from './store/fronts.ts'
export { cardsById, cardsPublished, type Shelf, type Version, versionsPublished } from './store/lists.ts'
export { redirect } from './store/moves.ts'
export { allJournalists, journalistBySlug, journalists, paper, topicBySlug } from './store/paper.ts'
export { allPictures, focusesOf, pictureByHash, pictures } from './store/pictures.ts'
export { articleAt } from './verbs/article-at.ts'
export { level } from './verbs/level.ts'
export { breakNews, endBreakingNews, enterJournalist, openSection, topicNamed } from './verbs/keep.ts'
export { correct, draft, mend, publish, rename, update, withdraw } from './verbs/publish.ts'
export {
  allCorrections,
  cameOut,
  editedBy,
  frontNow,
  listed,
  read,
  type Reading,
  sectionTree,
  type Shown,
} from './verbs/read.ts'
export { beginning, type Stand, walk } from './verbs/walk.ts'
export type { ImportProblem, ImportReport } from './import/report.ts'
