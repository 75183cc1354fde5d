// Who gets what on the moderators' desk.
import type { Cell, Status, Table } from './cell.ts'

/** Those who moderate, the board among them; and nobody else. */
const moderators = (status: Status): Cell => ({
  moderator: status,
  'board member': status,
  'second member': status,
  rest: 403,
})
const pickers = (status: Status): Cell => ({
  moderator: status,
  'section editor': status,
  publisher: status,
  rest: 403,
})
/** The newsroom's journalists and their editors. */
const answering = (status: Status): Cell => ({
  reporter: status,
  'copy editor': status,
  'section editor': status,
  'picture editor': status,
  publisher: status,
  rest: 403,
})
/** Those who may put words into the paper's mouth, on every page at once. */
const wordKeepers = (status: Status): Cell => ({
  'copy editor': status,
  'section editor': status,
  publisher: status,
  rest: 403,
})
const headword = { word: 'summit' }
const held = { id: 'held' }
/** Two who moderate may have asked before. */
const takenOrDone = [303, 409]

export const newsroom: Table = {
  // Everybody who has something to do there.
  'GET /newsroom': [{ owner: 403, reader: 403, rest: 200 }],
  'GET /newsroom/comments': [
    moderators(200),
    { query: '?queue=reported', ...moderators(200) },
    { query: '?queue=words', ...moderators(200) },
  ],
  'GET /newsroom/reading-level': [answering(200)],
  'POST /newsroom/reading-level': [{ form: { text: 'The minister spoke.' }, ...answering(200) }],
  'GET /newsroom/dictionary': [wordKeepers(200), { query: '?word=summit', ...wordKeepers(303) }],
  'GET /newsroom/dictionary/export.txt': [wordKeepers(200)],
  'GET /newsroom/dictionary/:word': [{ of: headword, ...wordKeepers(200) }],
  'POST /newsroom/dictionary/:word': [
    { of: headword, form: { act: 'keep' }, ...wordKeepers(422) },
    { of: headword, form: { act: 'add', headword: 'summit' }, ...wordKeepers(200) },
  ],
  'POST /newsroom/dictionary/:word/act': [{ of: headword, form: { act: 'hide' }, ...wordKeepers(404) }],
  'GET /newsroom/dictionary/packs': [wordKeepers(200)],
  'POST /newsroom/dictionary/packs/:id': [{ of: { id: 'pack_0' }, form: { act: 'hide' }, ...wordKeepers(404) }],
  'GET /newsroom/comments/waiting': [moderators(200)],
  'POST /newsroom/comments/rulings': [{ form: { act: 'remove' }, ...moderators(422) }],
  'POST /newsroom/comments/undo': [
    { form: {}, ...moderators(303) },
    { form: { ruling: 'ruling_0' }, ...moderators(404) },
  ],
  'GET /newsroom/comments/:id': [
    { of: held, ...moderators(200) },
    { of: { id: 'shown' }, ...moderators(200) },
    { of: { id: 'removed' }, ...moderators(200) },
    { of: { id: 'withdrawn' }, ...moderators(200) },
    { of: { id: 'under withdrawn' }, ...moderators(200) },
    { of: { id: 'nobody' }, ...moderators(404) },
  ],
  'POST /newsroom/comments/:id/ruling': [
    { of: held, form: { act: 'remove', revision: '1' }, ...moderators(422) },
    { of: held, form: { act: 'approve', revision: '9' }, ...moderators(409) },
  ],
  'POST /newsroom/comments/:id/claim': [{ of: held, form: {}, ...moderators(takenOrDone) }],
  'POST /newsroom/comments/:id/release': [{ of: held, form: {}, ...moderators(takenOrDone) }],
  'POST /newsroom/comments/:id/pick': [
    { of: held, form: { picked: 'yes' }, ...pickers(409) },
    { of: { id: 'shown' }, form: { picked: 'yes' }, ...pickers(303) },
    { of: { id: 'shown' }, form: { picked: 'no' }, ...pickers(303) },
  ],
  'GET /newsroom/readers/:id': [
    { of: { id: 'owner' }, ...moderators(200) },
    { of: { id: 'account_0' }, ...moderators(404) },
  ],
  'POST /newsroom/readers/:id/notes': [{ of: { id: 'owner' }, form: {}, ...moderators(422) }],
  'POST /newsroom/readers/:id/sanctions': [{ of: { id: 'owner' }, form: {}, moderator: 422, rest: 403 }],
  'GET /newsroom/comments/statistics': [moderators(200), { query: '?by=week', ...moderators(200) }],
  'GET /newsroom/comments/statistics.csv': [moderators(200)],
  'GET /newsroom/comments/modes': [pickers(200)],
  'POST /newsroom/comments/modes': [
    { form: { place: 'article_0', mode: 'open', days: '0' }, ...pickers(422) },
    { form: { place: 'article_0', mode: 'open' }, ...pickers(404) },
  ],
  // The lists are the moderators' own; the board judges what they lead to.
  'GET /newsroom/words': [{ moderator: 200, rest: 403 }],
  'POST /newsroom/words/try': [{ form: { text: 'A text.' }, moderator: 200, rest: 403 }],
  'GET /newsroom/words/:id': [
    { of: { id: 'entry' }, moderator: 200, rest: 403 },
    { of: { id: 'new' }, moderator: 200, rest: 403 },
    { of: { id: 'word_0' }, moderator: 404, rest: 403 },
  ],
  'POST /newsroom/words/:id': [
    { of: { id: 'new' }, form: { act: 'keep' }, moderator: 422, rest: 403 },
    { of: { id: 'entry' }, form: { act: 'keep', list: 'remove', entry: 'x' }, moderator: 422, rest: 403 },
  ],
  'POST /newsroom/words/:id/end': [{ of: { id: 'word_0' }, form: {}, moderator: 404, rest: 403 }],
  'GET /newsroom/corrections': [answering(200), { query: '?state=corrected', ...answering(200) }],
  'POST /newsroom/corrections/:id': [
    { of: { id: 'correction' }, form: {}, ...answering(422) },
    { of: { id: 'correctionreport_0' }, form: { state: 'corrected', answer: 'So it is.' }, ...answering(404) },
  ],
}
