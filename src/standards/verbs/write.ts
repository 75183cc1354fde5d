// Writes to who brought a case without an account and left an e-mail address: where it is, and later that it was ruled on.
import type { House } from '../../platform/house.ts'
import { isAddress, MailRefused } from '../../platform/mail.ts'
import type { Place } from '../../style/place.ts'
import { inWords } from '../../style/words.ts'
import type { Case } from '../case.ts'
import { daysAfter } from '../deadline.ts'
import { caseLetter } from '../letter.tsx'
import type { StandardsNews } from '../news.ts'
import { caseById, countByContact } from '../store/cases.ts'
import { keyOf } from './cases.ts'

/** Cases of one day that are answered to one address: nobody fills somebody else's mailbox by bringing cases in their name. */
const lettersADay = 3

type CaseNews = Extract<StandardsNews, { kind: 'case opened' | 'case ruled on' }>

/** Listener of cases; `paperOf` tells the paper's names, which stand in a room above. Told twice, it writes twice. */
export function writeToComplainant(paperOf: (house: House) => Promise<Place['paper']>) {
  return async (house: House, { kind, case: id }: CaseNews): Promise<void> => {
    const one = await caseById(house.db, id)
    const to = one?.contact.trim() ?? ''
    if (one?.by !== null || !isAddress(to) || (await isTooMany(house, one))) return
    const { language } = one
    const place: Place = {
      language,
      say: inWords(language),
      paper: await paperOf(house),
      origin: house.settings.origin,
    }
    const about = { to, id, key: keyOf(house, id), place }
    try {
      await house.mail.send(caseLetter({ ...about, kind: kind === 'case opened' ? 'brought' : 'ruled' }))
    } catch (error) {
      if (!(error instanceof MailRefused && error.permanent)) throw error
      house.log.warn({ case: id }, 'a letter about a case was refused')
    }
  }
}

const isTooMany = async ({ db }: House, { contact, at }: Case): Promise<boolean> =>
  (await countByContact(db, contact, daysAfter(at, -1), at)) > lettersADay
