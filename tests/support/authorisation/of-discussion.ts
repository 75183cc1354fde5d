// Who gets what at the addresses of the discussion.
import type { Cell, Table } from './cell.ts'

const article = '/:yyyy(^\\d{4}$)/:mm(^\\d{2}$)/:dd(^\\d{2}$)/:slug'
const withdrawn = { slug: 'the-hall' }

/** What is held is in its place for its author alone; those who moderate read it on their desk. */
const unseen = (id: string): Cell => ({ of: { id }, owner: 200, all: 404 })
const ofNobody: Cell = { of: { id: 'nobody' }, all: 404 }
/** An act that is no act without what it is about: only the one who may is told so. */
const whole = { body: '' }

export const discussion: Table = {
  [`GET ${article}/comments`]: [{ all: 200 }, { of: withdrawn, all: 404 }],
  [`POST ${article}/comments`]: [
    { form: whole, rest: 422 },
    { of: withdrawn, form: whole, all: 404 },
  ],
  [`GET ${article}/comments/feed.xml`]: [{ all: 200 }, { of: withdrawn, all: 404 }],
  [`GET ${article}/comments/live`]: [{ streams: true, all: 200 }],
  [`GET ${article}/correction`]: [
    { all: 200 },
    { of: withdrawn, all: 404 },
    { query: '?report=correctionreport_0', all: 404 },
  ],
  [`POST ${article}/correction`]: [
    { form: {}, all: 422 },
    { of: withdrawn, form: {}, all: 404 },
  ],
  'GET /comments/:id': [
    { of: { id: 'shown' }, all: 200 },
    unseen('held'),
    // That it was removed, and that it was withdrawn, is no secret; the text is.
    { of: { id: 'removed' }, owner: 200, all: 410 },
    { of: { id: 'hidden' }, owner: 200, all: 410 },
    { of: { id: 'withdrawn' }, all: 410 },
    { of: { id: 'under withdrawn' }, all: 404 },
    ofNobody,
  ],
  'GET /comments/:id/edit': [
    { of: { id: 'shown' }, owner: 200, rest: 403 },
    { of: { id: 'held' }, owner: 200, rest: 404 },
    { of: { id: 'nobody' }, rest: 404 },
  ],
  'POST /comments/:id/edit': [
    // Its five minutes are over.
    { of: { id: 'shown' }, form: whole, owner: 409, rest: 403 },
    { of: { id: 'held' }, form: whole, owner: 409, rest: 404 },
    { of: { id: 'nobody' }, form: whole, rest: 404 },
  ],
  'POST /comments/:id/withdraw': [
    { of: { id: 'removed' }, form: {}, owner: 409, rest: [403, 404] },
    { of: { id: 'nobody' }, form: {}, rest: 404 },
  ],
  'POST /comments/:id/vote': [
    { of: { id: 'shown' }, form: { vote: 'agree' }, owner: 403, rest: 303 },
    { of: { id: 'shown' }, form: { vote: 'none' }, owner: 403, rest: 303 },
    { of: { id: 'held' }, form: { vote: 'agree' }, rest: 404 },
    { of: { id: 'removed' }, form: { vote: 'agree' }, rest: 404 },
    { of: { id: 'under withdrawn' }, form: { vote: 'agree' }, owner: 403, rest: 404 },
  ],
  'POST /comments/:id/mute': [
    { of: { id: 'shown' }, form: { mutes: 'yes' }, owner: 422, rest: 303 },
    { of: { id: 'shown' }, form: { mutes: 'no' }, owner: 303, rest: 303 },
    { of: { id: 'nobody' }, form: { mutes: 'yes' }, rest: 404 },
  ],
  'GET /comments/:id/report': [
    { of: { id: 'shown' }, all: 200 },
    { of: { id: 'held' }, all: 404 },
    { of: { id: 'removed' }, all: 404 },
    ofNobody,
  ],
  'POST /comments/:id/report': [
    { of: { id: 'shown' }, form: {}, all: 422 },
    { of: { id: 'shown' }, form: { reason: 'spam' }, rest: [200, 422] },
    { of: { id: 'held' }, form: { reason: 'spam' }, all: 404 },
    { of: { id: 'removed' }, form: { reason: 'spam' }, all: 404 },
  ],
  'GET /account/comments': [{ rest: 200 }],
  'GET /account/muted': [{ rest: 200 }],
  'POST /account/muted': [{ form: { account: 'account_0' }, rest: 303 }],
}
