// The table of roles: every role and permission in it, and who must not have what.
import { expect, test } from 'vitest'
import type { Account, AccountId } from './account.ts'
import { isStaff, roles } from './account.ts'
import { may, permissions, permissionsOf } from './permission.ts'

const account = (role: Account['role'], erased = false): Account => ({
  id: 'account_x' as AccountId,
  name: 'X',
  role,
  language: 'en',
  journalist: null,
  joinedAt: new Date(0),
  erased,
})

test('the table is this one', () => {
  const table = roles.map((role) => `${role}: ${permissions.filter((one) => may(account(role), one)).join(', ')}`)
  expect(table).toMatchInlineSnapshot(`
    [
      "reader: comment, vote, report",
      "reporter: comment, vote, report, write articles, answer corrections",
      "copy editor: comment, vote, report, write articles, edit articles, answer corrections, keep the dictionary",
      "section editor: comment, vote, report, write articles, edit articles, publish articles, keep pictures, answer corrections, keep the dictionary, pick comments, open and close discussions",
      "picture editor: comment, vote, report, write articles, keep pictures, answer corrections",
      "moderator: comment, vote, report, moderate comments, sanction readers, pick comments, open and close discussions, keep word lists",
      "board member: comment, vote, report, moderate comments, rule on cases, keep the policy",
      "publisher: comment, vote, report, write articles, edit articles, publish articles, keep pictures, answer corrections, keep the dictionary, pick comments, open and close discussions, keep the policy",
      "administrator: comment, vote, report, administer accounts",
    ]
  `)
})

test('every permission is somebody’s', () => {
  expect(permissions.filter((one) => !roles.some((role) => permissionsOf(role).includes(one)))).toEqual([])
})

test('who is signed out or erased may do nothing', () => {
  expect(permissions.filter((one) => may(null, one) || may(account('administrator', true), one))).toEqual([])
})

test('accounts are the administrator’s alone, and rulings the board’s', () => {
  const who = (permission: (typeof permissions)[number]) => roles.filter((role) => may(account(role), permission))
  expect(who('administer accounts')).toEqual(['administrator'])
  expect(who('rule on cases')).toEqual(['board member'])
  expect(who('moderate comments')).toEqual(['moderator', 'board member'])
  expect(who('comment')).toEqual([...roles])
})

test('everybody but readers works for the paper', () => {
  expect(roles.filter((role) => !isStaff(account(role)))).toEqual(['reader'])
})
