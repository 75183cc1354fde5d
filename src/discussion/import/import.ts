// Takes in comments from other systems, file by file.
import { basename } from 'node:path'
import type { ImportReport } from '../../desk/desk.ts'
import type { House } from '../../platform/house.ts'
import { Malformed } from '../../platform/xml-text.ts'
import { type Arrival, type LeftOut, Unreadable } from './arrival.ts'
import { bringIn } from './bring-in.ts'
import { readDisqus } from './disqus.ts'
import { readIsso } from './isso.ts'
import { readRemark } from './remark.ts'
import { readWxrComments } from './wxr.ts'

export const formats = ['wxr', 'disqus', 'isso', 'remark42'] as const
export type CommentFormat = (typeof formats)[number]

type Read = (file: string) => AsyncIterable<Arrival | LeftOut> | Iterable<Arrival | LeftOut>
const readers: Record<CommentFormat, Read> = {
  wxr: readWxrComments,
  disqus: readDisqus,
  isso: readIsso,
  remark42: readRemark,
}

/**
 * Imports the comments of some files: the same item of the same site comes in once, however often this runs. `site` tells apart sites
 * that count from 1 without saying where (Isso); it is empty for a paper that had one. A file that cannot be read to its end is a problem in the report, and what was read of it before stays.
 */
export async function importComments(
  house: House,
  format: CommentFormat,
  files: readonly string[],
  site = '',
): Promise<ImportReport> {
  const report: ImportReport = { made: [], updated: [], skipped: [], problems: [], notes: [] }
  for (const file of files) {
    try {
      await bringIn(house, { file, source: `${format}:${site}`, report }, readers[format](file))
    } catch (error) {
      report.problems.push({ file: basename(file), ...problemOf(error) })
    }
  }
  return report
}

function problemOf(error: unknown): { field: string; text: string } {
  if (error instanceof Unreadable) return { field: error.field, text: error.message }
  if (error instanceof Malformed)
    return { field: `line ${error.line}, column ${error.column}`, text: `is not well-formed XML: ${error.message}` }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall !== undefined) return { field: 'file', text: `cannot be read (${code})` }
  throw error
}
