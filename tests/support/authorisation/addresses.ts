// The table of every address that the house answers. Whoever adds an address adds its row; a test compares the two.
import type { Language } from '../../../src/platform/i18n.ts'
import * as urls from '../../../src/urls.ts'
import { accounts } from './of-accounts.ts'
import type { Cell, Table } from './cell.ts'
import { discussion } from './of-discussion.ts'
import { newsroom } from './of-newsroom.ts'
import { standards } from './of-standards.ts'
import { once, pages } from './of-the-paper.ts'

const inBoth: Table = { ...pages, ...accounts, ...discussion, ...newsroom, ...standards }

export type Row = { method: string; pattern: string; language: Language; cell: Cell }

/** Every row in each language in which it is asked, with what stands in front of its address there. */
export const rows: readonly Row[] = (['en', 'ko'] as const).flatMap((language) =>
  Object.entries({ ...inBoth, ...(language === 'en' ? once : {}) }).flatMap(([key, cells]) => {
    const [method = '', path = ''] = key.split(' ')
    const pattern = urls.prefix(language) + (path === '/' && language === 'ko' ? '' : path)
    return cells.map((cell) => ({ method, pattern, language, cell }))
  }),
)
