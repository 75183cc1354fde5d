// Mails the notices that are due to one account.
import type { House, Tx } from '../../platform/house.ts'
import { isAddress, MailRefused } from '../../platform/mail.ts'
import type { Listener } from '../../platform/wire.ts'
import type { Place } from '../../style/place.ts'
import { inWords } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { AccountId } from '../account.ts'
import { claimDue, mailsSince, setMailing } from '../store/notices.ts'
import { type Addressee, addressee } from '../store/wishes.ts'
import { letterOf } from './letter.tsx'
import { morningAfter } from './morning.ts'
import { type DueNotice, type NoticeNews, posted } from './notice.ts'
import { unsubscribeToken } from './unsubscribing.ts'

/** A node that dies over a mail leaves it to the job's next run, which comes after five minutes. */
const claimFor = 4 * 60_000
const day = 86_400_000

/** The paper's names and clock, which stand in a room above. */
export type PaperOf = (house: House) => Promise<Place['paper']>

/** Hears that notices are due. Those of one account that are due together go in one mail. */
export function mailNotices(paperOf: PaperOf): Listener {
  return async (house, news) => {
    const { account } = news as NoticeNews
    const paper = await paperOf(house)
    const { to, mail } = await house.change((tx) => sorted(tx, account, paper.zone))
    if (!to?.email || mail.length === 0) return
    const ids = mail.map(({ id }) => id)
    const { language } = to
    const place: Place = { language, say: inWords(language), paper, origin: house.settings.origin }
    const unsubscribe = new URL(urls.unsubscribe(language, unsubscribeToken(house, account)), place.origin).href
    try {
      await house.mail.send(letterOf({ to: to.email, notices: mail, unsubscribe, place }))
    } catch (error) {
      const isHopeless = error instanceof MailRefused && error.permanent
      await house.change((tx) => setMailing(tx.write, ids, { mailAt: isHopeless ? null : house.now() }))
      if (!isHopeless) throw error
      house.log.warn({ account, notices: ids.length }, 'notices could not be mailed')
      return
    }
    await house.change((tx) => setMailing(tx.write, ids, { mailAt: null, mailedAt: house.now() }))
  }
}

/** Takes what is due, puts off what can wait, and gives what is to be mailed now. */
async function sorted(tx: Tx, account: AccountId, zone: string): Promise<{ to: Addressee | null; mail: DueNotice[] }> {
  const now = tx.now()
  const to = await addressee(tx.db, account)
  const due = await claimDue(tx.write, account, now, new Date(now.getTime() + claimFor))
  const ids = (notices: DueNotice[]) => notices.map(({ id }) => id)
  if (!to?.email || !isAddress(to.email)) {
    await setMailing(tx.write, ids(due), { mailAt: null })
    return { to: null, mail: [] }
  }
  const morning = (after: Date) => morningAfter(zone, after)
  const sent = await mailsSince(tx.db, account, new Date(now.getTime() - day))
  const { mail, wait, leave } = posted(due, to.mail, { sent, now, morning })
  await setMailing(tx.write, ids(leave), { mailAt: null })
  if (wait.length > 0) {
    const next = morning(now)
    await setMailing(tx.write, ids(wait), { mailAt: next })
    await tx.tellAt({ kind: 'notices due', account } satisfies NoticeNews, next)
  }
  return { to, mail }
}
