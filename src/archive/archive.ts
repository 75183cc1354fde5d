// The archive's front door: what of the paper can be found again by the words it uses.
export { type ArchiveNews, file, fileFrom, fileOld } from './verbs/file.ts'
export { sentencesWith } from './verbs/sentences-with.ts'
