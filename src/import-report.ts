// What an import says on the command line when it is done.
import type { ImportProblem, ImportReport } from './desk/desk.ts'

/** One line with the counts, then one for each problem, then one for each note. */
export function linesOf({ made, updated, skipped, problems, notes }: ImportReport): string[] {
  const counts = `Made ${made.length}, updated ${updated.length}, left alone ${skipped.length}.`
  const found = `${counted(problems.length, 'problem')}, ${counted(notes.length, 'note')}.`
  return [
    problems.length + notes.length === 0 ? counts : `${counts} ${found}`,
    ...problems.map(lineOf),
    ...notes.map((note) => `Note: ${lineOf(note)}`),
  ]
}

const lineOf = ({ file, item, field, text }: ImportProblem): string =>
  [file, ...(item === undefined ? [] : [item]), field, text].join(': ')

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
