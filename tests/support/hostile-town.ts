// A town in which everybody writes hostile texts into every field there is, and a server beside it that nobody may ask.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSessionFor } from '../../src/accounts/verbs/enter.ts'
import { invite } from '../../src/accounts/verbs/invite.ts'
import type { Account } from '../../src/accounts/accounts.ts'
import * as discussion from '../../src/discussion/discussion.ts'
import { addEntry } from '../../src/discussion/verbs/words.ts'
import * as standards from '../../src/standards/standards.ts'
import { said } from './authorisation/states.ts'
import { hostileTexts, inPieces } from './hostile.ts'
import { known, openTown, type Town } from './town.ts'

export type HostileTown = {
  town: Town
  texts: string[]
  /** A shown comment for each text, in the same order. */
  shown: discussion.Comment[]
  /** What somebody has asked of the server that nobody may ask. */
  fetched: string[]
  close: () => Promise<void>
}

/** As the desk writes it: it has no lines within a paragraph, and no letters that are none. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]+/g, ' ').toWellFormed()

/** Some seconds. */
export async function openHostileTown(): Promise<HostileTown> {
  const canary = await openCanary()
  const texts = hostileTexts(canary.origin)
  // A name has at most 30 letters where readers give it themselves; nothing else of it is trusted to any page.
  const names = texts.filter((text) => oneLine(text) === text)
  const town = await openTown({
    nameOf: (who) => `${names[known.indexOf(who) * 3] ?? ''} ${who}`,
    story: {
      headline: `${texts[5] ?? ''} ${texts[39] ?? ''}`,
      texts: texts.map(oneLine),
    },
  })
  const shown = await sayAll(town, texts)
  await complain(town, texts, shown)
  await keepAll(town, texts)
  return {
    town,
    texts,
    shown,
    fetched: canary.asked,
    close: async () => {
      await town.close()
      await canary.close()
    },
  }
}

async function openCanary(): Promise<{ origin: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '')
    response.end()
  })
  server.on('connection', () => asked.push('a connection'))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** By the staff, whose pace nobody measures; every third one quotes the article, every fifth is answered, some are held. */
async function sayAll(town: Town, texts: readonly string[]): Promise<discussion.Comment[]> {
  const shown: discussion.Comment[] = []
  for (const [at, text] of texts.entries()) {
    const comment = await said(town, at % 2 === 0 ? 'reporter' : 'copy editor', text)
    shown.push(comment)
    if (at % 5 === 0) await said(town, 'publisher', `${at} ${text}`, { parent: comment.id })
  }
  for (const text of texts.slice(0, 12)) await said(town, 'picture editor', `held ${text}`, { shown: false })
  const quoting = { article: town.printed.article.id, body: 'Quoting.' }
  for (const text of texts.slice(0, 6)) {
    const quote = { text: oneLine(text), revision: 1 }
    const done = await discussion.say(
      town.house,
      { ...quoting, body: `Quoting ${text}`, quote },
      await town.accountOf('section editor'),
      {
        address: '192.0.2.1',
      },
    )
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
  }
  return shown
}

async function complain(town: Town, texts: readonly string[], shown: readonly discussion.Comment[]): Promise<void> {
  const { house, cast, printed } = town
  const moderator = await town.accountOf('moderator')
  const member = await town.accountOf('board member')
  const owner = await town.accountOf('owner')
  const long = inPieces(texts, 1000)
  const contact = { name: texts[1]?.slice(0, 60) ?? '', email: "{0}'&@evil.example" }
  const removed = await said(town, 'owner', texts[0] ?? '')
  const hidden = await said(town, 'owner', texts[2] ?? '')
  for (const [at, text] of long.entries()) {
    const from = { address: `192.0.2.${at + 1}` }
    const target = shown[at] as discussion.Comment
    await must(discussion.report(house, target.id, { reason: 'illegal content', text, contact }, null, from))
    await must(discussion.report(house, target.id, { reason: 'other', text, contact: null }, owner, from))
    await must(
      discussion.reportCorrection(
        house,
        printed.article.id,
        { passage: text.slice(0, 400), text, contact },
        null,
        from,
      ),
    )
    await must(discussion.noteOn(house, cast.owner.id, text, moderator))
    const matter = { kind: 'article', id: printed.article.id } as const
    await must(
      standards.openCase(
        house,
        { matter, text, name: text.slice(0, 150), contact: text.slice(0, 150), language: 'en' },
        null,
      ),
    )
  }
  const facts = long.join('\n').slice(0, 4000)
  const ruling = await discussion.remove(house, removed.id, removed.revision, { clause: '7', facts }, moderator)
  await must(standards.appeal(house, ruling.decision as standards.DecisionId, inPieces(texts, 1900)[0] ?? '', owner.id))
  await discussion.sanction(house, cast.owner.id, { kind: 'warned', clause: '7', facts }, moderator)
  await hide(town, hidden, { member, text: long[1] ?? '' })
}

async function hide(
  town: Town,
  hidden: discussion.Comment,
  { member, text }: { member: Account; text: string },
): Promise<void> {
  const { house, cast } = town
  const matter = { kind: 'comment', id: hidden.id } as const
  const wish = { matter, text, name: '', contact: '', claim: 'privacy', substantiation: text, language: 'en' } as const
  const waiting = await must(standards.requestHiding(house, wish, cast.reader.id))
  const asked = await must(standards.requestHiding(house, wish, cast.reader.id))
  if (!waiting.ok || !asked.ok) return
  await must(
    standards.hide(
      house,
      asked.done.id,
      { clause: '24', facts: text, days: 3, affected: cast.owner.id, language: 'en' },
      member,
    ),
  )
}

/** What the newsroom writes: words on lists, clauses, invitations; and sessions as browsers call themselves. */
async function keepAll(town: Town, texts: readonly string[]): Promise<void> {
  const { house, cast } = town
  const moderator = await town.accountOf('moderator')
  for (const [at, text] of texts.slice(0, 30).entries())
    await addEntry(
      house,
      { list: 'hold', language: 'en', entry: `zq${at}${text}`.slice(0, 50), mode: 'word', clause: null, note: text },
      moderator,
    )
  const both = { en: inPieces(texts, 1500)[0] ?? '', ko: inPieces(texts, 1500)[1] ?? '' }
  const title = { en: texts[0] ?? '', ko: texts[1] ?? '' }
  await standards.reviseClause(
    house,
    { number: '8', part: 'discussion', category: 'OTHER_VIOLATION_TC', title, text: both, law: title },
    'test',
  )
  await invite(house, { email: "{0}'&amp@evil.example", role: 'reporter', language: 'en' }, cast.administrator.id)
  for (const who of known) await openSessionFor(house, cast[who].id, texts[0])
}

async function must<Done extends { ok: boolean }>(work: Promise<Done>): Promise<Done> {
  const done = await work
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}
