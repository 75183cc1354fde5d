// What the command line says of a failure: one sentence that tells what to do.
import type { Failure } from './platform/failure.ts'

const sentences: Record<string, (details: Failure['details']) => string> = {
  'archive.broken': ({ why }) =>
    `This is not an archive that can be read: ${String(why)}. Use one that \`courant backup\` wrote.`,
  'archive.unsafe': ({ name }) => `The archive names a file outside itself (${String(name)}) and was not used.`,
  'archive.checksum': ({ name }) =>
    `The archive is damaged: ${String(name)} is not what was backed up. Use another backup.`,
  'archive.incomplete': ({ name }) => `The archive is cut short: ${String(name)} is missing. Use another backup.`,
  'breaking.text': () => 'Say it in both languages: --en "…" --ko "…". To take the strip down: --clear.',
  'breaking.hours': ({ longest }) => `--hours must be a number above 0 and at most ${String(longest)}.`,
  'breaking.article': ({ address }) => `No published article is at ${String(address)}.`,
  'disk.full': () => 'The disk is full. Make room and try again; nothing was left behind.',
  'restore.database-not-empty': () => 'The database is not empty. Name an empty one in COURANT_DATA or DATABASE_URL.',
  'restore.files-not-empty': () => 'The data folder already holds pictures. Name an empty one in COURANT_DATA.',
  'restore.not-a-backup': () => 'This archive was not written by `courant backup`.',
  'restore.other-kind': ({ kind }) =>
    `This is a backup of ${String(kind)}. Restore it there: set or unset DATABASE_URL.`,
  'restore.newer': ({ migration }) =>
    `This backup is of a newer Courant (${String(migration)}). Update the program first.`,
  'restore.broken-database': ({ why }) => `The database in this backup is damaged: ${String(why)}. Use another backup.`,
}

export const sentenceOf = (failure: Failure): string =>
  sentences[failure.code]?.(failure.details) ?? `It failed: ${failure.code}.`
