// What accounts tell the rooms above them.
import type { AccountId } from './account.ts'

export type AccountNews =
  | { kind: 'account changed'; account: AccountId }
  | { kind: 'account erased'; account: AccountId }
  | { kind: 'session ended'; account: AccountId }
