// What the roof tells the accounts of the rooms above them: who else holds something of people, and whose names are taken.
import type { Holder } from './accounts/accounts.ts'
import * as desk from './desk/desk.ts'
import * as dictionary from './dictionary/dictionary.ts'
import * as discussion from './discussion/discussion.ts'
import type { Reader } from './platform/database.ts'
import type { House } from './platform/house.ts'
import type { Language } from './platform/i18n.ts'
import * as standards from './standards/standards.ts'
import type { Matters } from './standards/standards.ts'

/** Every room that holds something of people. One that is missing here would keep it when somebody is erased. */
const holders: readonly Holder[] = [discussion.personalData, standards.personalData, dictionary.personalData]

export const aboutPeople = (matters: Matters) => ({
  holders,
  journalists: (db: Reader) => desk.allJournalists(db),
  describe: async (address: string, language: Language): Promise<string | null> => {
    const matter = await matters.at(address)
    return matter === null ? null : ((await matters.shown(matter, language))?.title ?? null)
  },
})

/** Journalists and the paper itself: nobody may sign a comment as one of them. */
export async function namesNobodyMayTake({ db }: House): Promise<{ people: string[]; papers: string[] }> {
  const [journalists, paper] = await Promise.all([desk.allJournalists(db), desk.paper(db)])
  return {
    people: journalists.flatMap(({ name }) => Object.values(name)),
    papers: Object.values(paper.name),
  }
}
