// An export's authors as journalists: those with an account, those that items name, and the guests of Co-Authors Plus.
import type { JournalistId } from '../journalist.ts'
import { slugOf } from '../slug.ts'
import { imported, saveImported } from '../store/moves.ts'
import { journalistBySlug } from '../store/paper.ts'
import { enterJournalist } from '../verbs/keep.ts'
import { telling, type WxrRun } from './wxr-run.ts'
import type { Guest, Survey } from './wxr-survey.ts'
import { numbered, plainWords } from './wxr-words.ts'

type Person = { login: string; name: string; email: string; biography: string }

/** Enters who is not there yet, and fills `journalists` and `credited` of the run. */
export async function enterJournalists(run: WxrRun, file: string): Promise<void> {
  const { survey, journalists, credited } = run
  const taken = new Set<string>()
  const enter = async (person: Person): Promise<JournalistId> => {
    const entered = journalists.get(person.login) ?? (await enterOne(run, file, person, taken))
    journalists.set(person.login, entered)
    return entered
  }
  for (const { login, name, email } of survey.authors.values()) await enter({ login, name, email, biography: '' })
  for (const login of survey.creators) await enter({ login, name: '', email: '', biography: '' })
  for (const [slug, name] of survey.credited) credited.set(slug, await enter(creditedAs(slug, name, survey)))
}

/** Co-Authors Plus puts `cap-` before a login or before the slug of a guest; its term's name may be no more than that slug. */
function creditedAs(slug: string, name: string, { authors, guests }: Survey): Person {
  const bare = slug.replace(/^cap-/, '')
  const guest: Guest | undefined = guests.get(slug) ?? guests.get(`cap-${bare}`) ?? guests.get(bare)
  const account = [...authors.values()].find(({ login }) => login === guest?.account || slugOf(login) === slugOf(bare))
  if (account) return { ...account, biography: '' }
  return { login: bare, name: guest?.name || name, email: guest?.email ?? '', biography: guest?.biography ?? '' }
}

async function enterOne(run: WxrRun, file: string, person: Person, taken: Set<string>): Promise<JournalistId> {
  const { house, source, by, report } = run
  const item = `author:${person.login}`
  const wanted = slugOf(person.login.split('@')[0] ?? '') || slugOf(person.name) || 'author'
  const slug = firstFree(wanted, taken)
  taken.add(slug)
  const known = await imported(house.db, source, item)
  if (known) return known.thing as JournalistId
  const tell = telling(report.notes, file, item)
  if (slug !== wanted) tell('slug', `${wanted} is taken: it became ${slug}`)
  return house.change(async (tx) => {
    const there = await journalistBySlug(tx.db, slug)
    if (there) tell('slug', `the journalist ${slug} was there already`)
    const text = plainWords(person.biography)
    const name = nameOf(person)
    const entered =
      there ??
      (await enterJournalist(
        tx,
        {
          slug,
          name: { en: name, ko: name },
          role: { en: '', ko: '' },
          email: person.email || null,
          emailShown: false,
          biography: { en: text, ko: text },
          languages: [],
          picture: null,
        },
        by,
      ))
    await saveImported(tx.write, source, item, { thing: entered.id, digest: '' })
    return entered.id
  })
}

/** Who never chose a name to be shown is shown by login, which may be an address that is nobody's business. */
const nameOf = ({ name, login }: Person): string => (plainWords(name) || login).replace(/@\S+/, '')

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number++) free = numbered(slug, number)
  return free
}
