// Every migration, in order. One list for both databases; a name, once released, is never changed.
import type { Migrations } from '../../src/platform/migrate.ts'
import { platform } from './0001-platform.ts'
import { desk } from './0002-desk.ts'
import { accounts } from './0003-accounts.ts'
import { standards } from './0004-standards.ts'
import { discussion } from './0005-discussion.ts'
import { notices } from './0006-notices.ts'
import { letters } from './0007-letters.ts'
import { answers } from './0008-answers.ts'
import { archive } from './0009-archive.ts'
import { packs } from './0010-packs.ts'
import { words } from './0011-words.ts'
import { levels } from './0012-levels.ts'

export const migrations: Migrations = (kind) => ({
  '0001-platform': platform(kind),
  '0002-desk': desk(),
  '0003-accounts': accounts(),
  '0004-standards': standards(),
  '0005-discussion': discussion(),
  '0006-notices': notices(),
  '0007-letters': letters(),
  '0008-answers': answers(),
  '0009-archive': archive(),
  '0010-packs': packs(),
  '0011-words': words(),
  '0012-levels': levels(),
})
