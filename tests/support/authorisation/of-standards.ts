// Who gets what at the addresses of the Standards Board.
import type { Cell, Table } from './cell.ts'

/** The board, and nobody else. */
const board = (status: number): Cell => ({ 'board member': status, 'second member': status, rest: 403 })
const keepers = (status: number): Cell => ({ ...board(status), publisher: status })

export const standards: Table = {
  'GET /standards': [{ all: 200 }],
  'GET /standards/clauses/:number': [
    { of: { number: 'clause' }, all: 200 },
    { of: { number: '999' }, all: 404 },
  ],
  'GET /standards/ledger': [{ all: 200 }],
  'GET /standards/ledger.csv': [{ all: 200 }],
  'GET /standards/ledger.json': [{ all: 200 }],
  'GET /standards/ledger/transparency.json': [{ all: 200 }],
  'GET /standards/complaints/new': [{ all: 200 }],
  'POST /standards/complaints/new': [{ form: {}, all: 422 }],
  'GET /standards/hiding/new': [{ all: 200 }],
  'POST /standards/hiding/new': [{ form: {}, all: 422 }],
  // The parties and the board; for everybody else there is nothing there.
  'GET /standards/cases/:id': [
    {
      of: { id: 'removed decision' },
      owner: 200,
      moderator: 200,
      'board member': 200,
      'second member': 200,
      rest: 404,
    },
    { of: { id: 'hiding' }, owner: 200, 'board member': 200, 'second member': 200, rest: 404 },
    { of: { id: 'case' }, owner: 200, 'board member': 200, 'second member': 200, rest: 404 },
    { of: { id: 'case of nobody' }, 'board member': 200, 'second member': 200, rest: 404 },
    { of: { id: 'hiding request' }, reader: 200, 'board member': 200, 'second member': 200, rest: 404 },
    { of: { id: 'appeal' }, rest: 404 },
    { of: { id: 'decision_0' }, rest: 404 },
    { of: { id: 'case_0' }, rest: 404 },
  ],
  'POST /standards/cases/:id/appeal': [
    {
      of: { id: 'removed decision' },
      form: { text: '' },
      owner: 422,
      moderator: 403,
      'board member': 403,
      'second member': 403,
      rest: 404,
    },
    { of: { id: 'case' }, form: { text: '' }, rest: 404 },
  ],
  'GET /standards/cases': [{ rest: 200 }],
  'GET /newsroom/standards': [board(200)],
  'GET /newsroom/standards/cases/:id': [
    { of: { id: 'appeal' }, ...board(200) },
    { of: { id: 'case' }, ...board(200) },
    { of: { id: 'case of nobody' }, ...board(200) },
    { of: { id: 'hiding' }, ...board(200) },
    { of: { id: 'hiding request' }, ...board(200) },
    { of: { id: 'case_0' }, ...board(404) },
  ],
  'POST /newsroom/standards/cases/:id/take': [{ of: { id: 'appeal' }, form: {}, ...board(303) }],
  'POST /newsroom/standards/cases/:id/leave': [{ of: { id: 'appeal' }, form: {}, ...board(303) }],
  'POST /newsroom/standards/cases/:id/ruling': [{ of: { id: 'appeal' }, form: {}, ...board(422) }],
  'GET /newsroom/standards/policy': [keepers(200)],
  'GET /newsroom/standards/policy/terms': [keepers(200)],
  'POST /newsroom/standards/policy/terms': [{ form: {}, ...keepers(422) }],
  'GET /newsroom/standards/policy/:number': [
    { of: { number: 'clause' }, ...keepers(200) },
    { of: { number: '999' }, ...keepers(404) },
  ],
  'POST /newsroom/standards/policy/:number': [{ of: { number: 'clause' }, form: {}, ...keepers(422) }],
  'POST /newsroom/standards/policy/:number/end': [{ of: { number: '999' }, form: {}, ...keepers(404) }],
}
