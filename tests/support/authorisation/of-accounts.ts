// Who gets what at the addresses of accounts.
import type { Table } from './cell.ts'

const nobodyOf = { account: 'account_0' }

export const accounts: Table = {
  // The door: open to who has no account yet.
  'GET /account/sign-in': [{ all: 200 }],
  'POST /account/sign-in': [{ form: { email: '', password: '' }, all: [422, 429] }],
  'GET /account/join': [{ all: 200 }],
  'POST /account/join': [{ form: { email: '', name: '' }, all: 422 }],
  'GET /account/forgot': [{ all: 200 }],
  'POST /account/forgot': [{ form: { email: '' }, all: 422 }],
  'GET /account/sign-in/mail': [{ all: 200 }],
  'POST /account/sign-in/mail': [{ form: { mail: '' }, all: 422 }],
  'GET /account/sign-in/link': [{ query: '?token=none', all: 410 }],
  'POST /account/sign-in/link': [{ form: { letter: 'none' }, all: 410 }],
  'GET /account/sign-in/code': [{ all: 200 }],
  'POST /account/sign-in/code': [{ form: { code: '0' }, apart: true, all: 303, rest: 422 }],
  'GET /account/sign-in/with/:provider': [{ of: { provider: 'oidc' }, all: 200, rest: 303 }],
  'POST /account/sign-in/with/:provider': [{ of: { provider: 'oidc' }, form: {}, all: 303 }],
  'GET /account/roles': [{ all: 200 }],
  // Whoever holds the address of a letter.
  'GET /account/invitation/:token': [{ of: { token: 'invitation' }, all: 200 }],
  'POST /account/invitation/:token': [{ of: { token: 'invitation' }, form: {}, all: 422 }],
  'GET /account/unsubscribe/:token': [{ of: { token: 'unsubscribe' }, all: 200 }],
  'POST /account/unsubscribe/:token': [{ of: { token: 'unsubscribe' }, form: {}, all: 200 }],
  // Everybody's own.
  'GET /account': [{ rest: 200 }],
  'POST /account/name': [{ form: { name: '' }, rest: 422 }],
  'POST /account/wishes': [{ form: { language: 'en', mail: 'each' }, rest: 303 }],
  'GET /account/notices': [{ rest: 200 }],
  'GET /account/data': [{ rest: 200 }],
  'POST /account/data/export': [{ form: {}, rest: 200 }],
  'POST /account/data/erasure': [{ form: { name: 'Somebody else' }, rest: 422 }],
  // Who is not signed in keeps words in their browser, on the same pages.
  'GET /account/words': [{ all: 200 }],
  'GET /account/words/save': [{ query: '?word=minister', rest: 200 }],
  'POST /account/words/save': [{ form: { word: 'minister' }, rest: 303 }],
  'POST /account/words/remove': [{ form: { id: 'word_0' }, rest: 303 }],
  'POST /account/words/join': [{ json: { words: [] }, rest: 200 }],
  'GET /account/words/review': [{ all: 200 }],
  'POST /account/words/review': [
    { form: { id: 'word_0', revision: '1' }, rest: 303 },
    { form: { id: 'word_0', revision: '1', answer: '3' }, rest: 404 },
  ],
  'GET /account/words/export.csv': [{ rest: 200 }],
  'GET /account/words/export.txt': [{ rest: 200 }],
  'GET /account/sessions': [{ rest: 200 }],
  'POST /account/sessions': [{ form: { session: 'session_0' }, rest: 303 }],
  'GET /account/password': [{ rest: 200 }],
  'POST /account/password': [{ form: {}, rest: [422, 429] }],
  'GET /account/ways': [{ rest: 200 }],
  'POST /account/ways/connect': [
    { form: { provider: 'none' }, owner: 404, reader: 404, rest: 403 },
    { form: { provider: 'oidc' }, owner: 303, reader: 303, rest: 403 },
  ],
  'POST /account/ways/disconnect': [{ form: { provider: 'none' }, rest: 303 }],
  'POST /account/ways/passkeys/remove': [{ form: { passkey: 'none' }, rest: 303 }],
  'POST /account/ways/address': [{ form: { mail: 'none' }, rest: 303 }],
  'GET /account/second-factor': [{ rest: 200 }],
  'POST /account/second-factor/begin': [{ form: {}, apart: true, rest: 303 }],
  'POST /account/second-factor/confirm': [{ form: {}, rest: 422 }],
  'POST /account/second-factor/codes': [{ form: {}, rest: 422 }],
  'POST /account/second-factor/end': [{ form: {}, apart: true, rest: 303 }],
  // Who is not signed in has nothing to end, and is not told off.
  'POST /account/sign-out': [{ form: {}, apart: true, all: 303 }],
  // The newsroom's desk for accounts.
  'GET /newsroom/accounts': [{ administrator: 200, rest: 403 }],
  'POST /newsroom/accounts/role': [{ form: { ...nobodyOf, role: 'reader' }, administrator: 404, rest: 403 }],
  'POST /newsroom/accounts/journalist': [{ form: nobodyOf, administrator: 404, rest: 403 }],
  'POST /newsroom/accounts/deactivate': [{ form: nobodyOf, administrator: 404, rest: 403 }],
  'POST /newsroom/accounts/reactivate': [{ form: nobodyOf, administrator: 404, rest: 403 }],
  'POST /newsroom/accounts/invite': [{ form: { email: 'none', role: 'reader' }, administrator: 422, rest: 403 }],
}
