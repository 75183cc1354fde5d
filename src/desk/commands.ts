// The desk's verbs for the command line. Apart from the front door, since their readers of other formats weigh 20 MB.
export { arrangeFrom, articleAt } from './import/front.ts'
export { importMarkdown } from './import/markdown.ts'
export { seedDemo } from './import/seed.ts'
export { importWxr } from './import/wxr.ts'
