// Brings a town's discussion and board into every state there is, with words in it by which a leak is known.
import * as desk from '../../../src/desk/desk.ts'
import * as discussion from '../../../src/discussion/discussion.ts'
import { addEntry } from '../../../src/discussion/verbs/words.ts'
import { invite } from '../../../src/accounts/verbs/invite.ts'
import { unsubscribeToken } from '../../../src/accounts/notices/unsubscribing.ts'
import * as standards from '../../../src/standards/standards.ts'
import type { Known, Person, Town } from '../town.ts'

/** A text that only some may read. */
export type Secret = {
  what: string
  text: string
  readers: readonly Person[]
  /** Where whoever holds an address may read it. */
  heldBy?: string
}
export type States = {
  /** What the table's addresses name, such as `held`, by their ids. */
  ids: Record<string, string>
  secrets: Secret[]
}

const moderators: Person[] = ['moderator', 'board member', 'second member']
const board: Person[] = ['board member', 'second member']
const minute = 60_000

export async function bringAbout(town: Town): Promise<States> {
  const ids: Record<string, string> = { clause: '7', nobody: 'comment_0', letter: 'no-letter', picture: 'none' }
  const secrets: Secret[] = []
  const secret = (what: string, text: string, readers: readonly Person[]): string => {
    secrets.push({ what, text, readers })
    return text
  }
  await comments(town, ids, secret)
  await pleas(town, ids, secret)
  await rest(town, ids, { secrets, secret })
  for (const who of ['owner', 'moderator', 'board member'] as const)
    secret(`the e-mail address of the ${who}`, town.cast[who].email, [who, 'administrator'])
  ids['owner'] = town.cast.owner.id
  ids['moderator'] = town.cast.moderator.id
  secret('who decided', town.cast.moderator.id, [...moderators, 'administrator'])
  return { ids, secrets }
}

type Ids = Record<string, string>
type Keep = (what: string, text: string, readers: readonly Person[]) => string

/** Something that somebody says, shown or held. */
export async function said(
  town: Town,
  by: Known,
  body: string,
  { shown = true, article = town.printed.article, parent = null as string | null } = {},
): Promise<discussion.Comment> {
  town.clock.now = new Date(town.clock.now.getTime() + 61 * minute)
  const { house } = town
  const saying = { article: article.id, body, parent: parent as discussion.CommentId | null }
  const done = await discussion.say(house, saying, await town.accountOf(by), { address: '192.0.2.1' })
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  const { comment } = done
  const moderator = await town.accountOf('moderator')
  if (shown && comment.state === 'held') await discussion.approve(house, comment.id, comment.revision, moderator)
  if (!shown && comment.state === 'shown') await discussion.hold(house, comment.id, comment.revision, moderator)
  return comment
}

async function comments(town: Town, ids: Ids, secret: Keep): Promise<void> {
  const { house, printed } = town
  const moderator = await town.accountOf('moderator')
  const owner = await town.accountOf('owner')
  const seen = { readers: ['owner', ...moderators] as Person[] }
  const own = async (
    name: string,
    body: string,
    more: Parameters<typeof said>[3] = {},
  ): Promise<discussion.Comment> => {
    const comment = await said(town, 'owner', body, more)
    ids[name] = comment.id
    return comment
  }
  const removed = async (name: string, body: string): Promise<void> => {
    const { id, revision } = await own(name, secret(`the comment ${name}`, body, seen.readers))
    const facts = secret(`the facts about ${name}`, `zqfacts of ${name}`, ['owner', ...moderators])
    const ruling = await discussion.remove(house, id, revision, { clause: '7', facts }, moderator)
    ids[`${name} decision`] = ruling.decision ?? ''
  }
  await removed('removed', 'zqremoved says the owner of this one.')
  await removed('appealed', 'zqappealed says the owner of another.')
  const withdrawn = await own('withdrawn', secret('the withdrawn comment', 'zqwithdrawn says the owner.', ['owner']))
  await discussion.withdraw(house, withdrawn.id, owner)
  const hidden = await own('hidden', secret('the hidden comment', 'zqhidden says the owner there.', seen.readers))
  const substantiation = secret('the substantiation', 'zqsubstantiation it says', ['reader', ...board])
  const reader = await town.accountOf('reader')
  const asked = await standards.requestHiding(
    house,
    {
      matter: { kind: 'comment', id: hidden.id },
      text: secret('the request to hide', 'zqrequest it says', ['reader', ...board]),
      name: '',
      contact: '',
      claim: 'privacy',
      substantiation,
      language: 'en',
    },
    reader.id,
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked))
  ids['hiding request'] = asked.done.id
  const facts = secret('the facts of the hiding', 'zqhidingfacts', ['owner', 'reader', ...moderators])
  const member = await town.accountOf('board member')
  const hiding = { clause: '24', facts, days: 30, affected: owner.id, language: 'en' as const }
  const done = await standards.hide(house, asked.done.id, hiding, member)
  if (!done.ok) throw new Error(JSON.stringify(done))
  ids['hiding'] = done.done.decision ?? ''
  // What the wire brings about, done here so that nothing has to be waited for; it is safe to repeat.
  const decision = await standards.decisionById(house.db, ids['hiding'])
  if (!decision) throw new Error('nothing was hidden')
  await discussion.hideForATime(house, {
    kind: 'hiding begun',
    decision: decision.id,
    matterKind: 'comment',
    matter: hidden.id,
    outcome: decision.outcome,
    affected: owner.id,
  })
  await own('under withdrawn', secret('the comment under what is withdrawn', 'zqunder says the owner.', seen.readers), {
    article: printed.other,
  })
  await desk.withdraw(house, printed.other.id, 'It named the wrong hall.', 'test')
  await own('shown', 'Everybody may read this.')
  await own('held', secret('the held comment', 'zqheld says the owner to you.', seen.readers), { shown: false })
  const theirs = await said(town, 'reader', 'Another one says this.')
  ids['theirs'] = theirs.id
  await discussion.mute(house, reader.id, owner)
}

async function pleas(town: Town, ids: Ids, secret: Keep): Promise<void> {
  const { house, cast, printed } = town
  const appealed = ids['appealed decision'] as standards.DecisionId
  const appeal = secret('the appeal', 'zqappeal it says', ['owner', ...moderators])
  const made = await standards.appeal(house, appealed, appeal, cast.owner.id)
  if (!made.ok) throw new Error(JSON.stringify(made))
  ids['appeal'] = made.done.id
  const about = { matter: { kind: 'article' as const, id: printed.article.id }, language: 'en' as const }
  const complaint = secret('the complaint', 'zqcomplaint it says', ['owner', ...board])
  const own = await standards.openCase(house, { ...about, text: complaint, name: '', contact: '' }, cast.owner.id)
  const contact = secret('the contact of who complains', 'zqcontact@example.org', board)
  const nobodys = secret('the complaint of nobody', 'zqunsigned it says', board)
  const other = await standards.openCase(house, { ...about, text: nobodys, name: 'A person', contact }, null)
  if (!own.ok || !other.ok) throw new Error('no case was opened')
  ids['case'] = own.done.id
  ids['case of nobody'] = other.done.id
}

async function rest(town: Town, ids: Ids, { secrets, secret }: { secrets: Secret[]; secret: Keep }): Promise<void> {
  const { house, cast, printed } = town
  const reader = await town.accountOf('reader')
  const text = secret('the report', 'zqreport it says', ['reader', ...moderators])
  const shown = ids['shown'] as discussion.CommentId
  const from = { address: '192.0.2.2' }
  await discussion.report(house, shown, { reason: 'other', text, contact: null }, reader, from)
  const contact = { name: 'A person', email: secret('who reports', 'zqreporter@example.org', moderators) }
  const illegal = secret('the report of nobody', 'zqillegal it says', moderators)
  await discussion.report(house, shown, { reason: 'illegal content', text: illegal, contact }, null, from)
  const note = secret('the note on the owner', 'zqnote it says', moderators)
  await discussion.noteOn(house, cast.owner.id, note, await town.accountOf('moderator'))
  const warning = secret('the facts of the warning', 'zqwarning it says', ['owner', ...moderators])
  const warned = { kind: 'warned', clause: '7', facts: warning } as const
  await discussion.sanction(house, cast.owner.id, warned, await town.accountOf('moderator'))
  const answering: Person[] = ['reporter', 'copy editor', 'section editor', 'picture editor', 'publisher']
  const corrector = { name: 'A person', email: secret('who corrects', 'zqcorrector@example.org', answering) }
  const wrong = { passage: 'for an hour', text: 'It was two hours.', contact: corrector }
  const reported = await discussion.reportCorrection(house, printed.article.id, wrong, null, from)
  if (!reported.ok) throw new Error(JSON.stringify(reported))
  ids['correction'] = reported.report
  const email = 'zqinvited@example.org'
  const wish = { email, role: 'reporter', language: 'en' } as const
  ids['invitation'] = (await invite(house, wish, cast.administrator.id)).split('/').at(-1) ?? ''
  secrets.push({ what: 'who is invited', text: email, readers: ['administrator'], heldBy: ids['invitation'] })
  ids['unsubscribe'] = unsubscribeToken(house, cast.owner.id)
  ids['entry'] = await wordEntry(town, secret)
}

async function wordEntry(town: Town, secret: Keep): Promise<string> {
  const entry = { list: 'hold', language: 'en', mode: 'word', clause: null } as const
  const word = secret('the word on a list', 'zqword', moderators)
  const note = secret('the note with a word', 'zqwordnote', moderators)
  const kept = await addEntry(town.house, { ...entry, entry: word, note }, await town.accountOf('moderator'))
  if (!kept.ok) throw new Error(JSON.stringify(kept))
  return kept.entry.id
}
