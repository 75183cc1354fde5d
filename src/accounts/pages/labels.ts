// The names of roles and of what they may do, and what is wrong with a name, as keys of the catalogues.
import type { Key } from '../../style/words.ts'
import type { Role } from '../account.ts'
import type { NameProblem } from '../names/name.ts'
import type { Permission } from '../permission.ts'

export const roleKeys = {
  reader: 'role.reader',
  reporter: 'role.reporter',
  'copy editor': 'role.copy-editor',
  'section editor': 'role.section-editor',
  'picture editor': 'role.picture-editor',
  moderator: 'role.moderator',
  'board member': 'role.board-member',
  publisher: 'role.publisher',
  administrator: 'role.administrator',
} as const satisfies Record<Role, Key>

export const permissionKeys = {
  comment: 'may.comment',
  vote: 'may.vote',
  report: 'may.report',
  'write articles': 'may.write-articles',
  'edit articles': 'may.edit-articles',
  'publish articles': 'may.publish-articles',
  'keep pictures': 'may.keep-pictures',
  'answer corrections': 'may.answer-corrections',
  'keep the dictionary': 'may.keep-the-dictionary',
  'moderate comments': 'may.moderate-comments',
  'sanction readers': 'may.sanction-readers',
  'pick comments': 'may.pick-comments',
  'open and close discussions': 'may.open-and-close-discussions',
  'keep word lists': 'may.keep-word-lists',
  'rule on cases': 'may.rule-on-cases',
  'keep the policy': 'may.keep-the-policy',
  'administer accounts': 'may.administer-accounts',
} as const satisfies Record<Permission, Key>

export const nameProblemKeys = {
  short: 'account.name-short',
  long: 'account.name-long',
  sign: 'account.name-sign',
  letters: 'account.name-letters',
  scripts: 'account.name-scripts',
  office: 'account.name-office',
  person: 'account.name-person',
  taken: 'account.name-taken',
} as const satisfies Record<NameProblem, Key>
