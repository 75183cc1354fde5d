// Every migration, in order. One list for both databases; a name, once released, is never changed.
import type { Migrations } from '../../src/platform/migrate.ts'
import { platform } from './0001-platform.ts'
import { desk } from './0002-desk.ts'

export const migrations: Migrations = (kind) => ({ '0001-platform': platform(kind), '0002-desk': desk() })
