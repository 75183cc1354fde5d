// What an import says when it is done: what came in, what stayed out, and what somebody should look at.

/** One line about a file, or about one item of it such as `post:12`. */
export type ImportProblem = { file: string; item?: string; field: string; text: string }

/**
 * What became of each file or item. One with a problem may have come in nevertheless: then it is also among the others. A note says
 * that something came in otherwise than it was, or that a part of it did not; nobody has to do anything about it.
 */
export type ImportReport = {
  made: string[]
  updated: string[]
  skipped: string[]
  problems: ImportProblem[]
  notes: ImportProblem[]
}

export const emptyReport = (): ImportReport => ({ made: [], updated: [], skipped: [], problems: [], notes: [] })
