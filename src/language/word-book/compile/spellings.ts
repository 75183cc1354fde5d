// British spellings and their American ones, by the word lists of both and the rules by which they differ.
import { readFrom } from './packages.ts'

const tiers = [10, 20, 35, 40, 50, 55, 60, 70] as const
export type Tier = (typeof tiers)[number]

/** What stands in British words for what stands in American ones. Each is tried at every place where it fits. */
const rules: readonly (readonly [british: RegExp, american: string])[] = [
  [/our/, 'or'],
  [/is(?=e|ing|able|ation|ab)/, 'iz'],
  [/ys(?=e|ing|able)/, 'yz'],
  [/([bcghtv])re(?=s?$)/, '$1er'],
  [/([bcghtv])re(?=d$)/, '$1ere'],
  [/([bt])r(?=ing$)/, '$1er'],
  [/([aeiou])ll(?=ed|ing|er|or|ous|ist|ery|able)/, '$1l'],
  [/l(?=s?$|ment|ful)/, 'll'],
  [/ogu(?=e[ds]|ing)/, 'og'],
  [/ogue/, 'og'],
  [/ence(?=s?$|less)/, 'ense'],
  [/ence(?=d$|r$)/, 'ense'],
  [/ice(?=s?$)/, 'ise'],
  [/ae(?=.{2})/, 'e'],
  [/oe(?=.{2})/, 'e'],
  [/amme(?=s?$)/, 'am'],
  [/ough/, 'ow'],
  [/yre/, 'ire'],
  [/grey/, 'gray'],
  [/mould/, 'mold'],
  [/moult/, 'molt'],
  [/smoulder/, 'smolder'],
  [/pp(?=ed|ing|er)/, 'p'],
  [/tt(?=ed|ing)/, 't'],
  [/ss(?=ed|ing)/, 's'],
  [/eable/, 'able'],
  [/gement/, 'gment'],
  [/xion/, 'ction'],
  [/eing/, 'ing'],
  [/sc(?=ept|s?$)/, 'sk'],
  [/ool(?=l)/, 'oo'],
  [/illi(?=ty|es|$)/, 'ili'],
  [/([aeo])lt$/, '$1lled'],
  [/ilt$/, 'illed'],
  [/([lmnp])t$/, '$1ed'],
  [/artefact/, 'artifact'],
  [/tsar/, 'czar'],
]

// What no rule says.
const pairs: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'aeroplane airplane aeroplanes airplanes aluminium aluminum cheque check cheques checks chequered checkered draught draft draughts drafts draughty drafty ' +
    'kerb curb kerbs curbs mum mom mums moms mummy mommy pyjamas pajamas storey story storeys stories jewellery jewelry manoeuvre maneuver ' +
    'manoeuvres maneuvers manoeuvred maneuvered manoeuvring maneuvering maths math cosy cozy cosier cozier moustache mustache moustaches mustaches ' +
    'speciality specialty specialities specialties gaol jail programme program programmes programs sheikh sheik ' +
    'enquire inquire enquired inquired enquires inquires enquiring inquiring enquiry inquiry enquiries inquiries liquorice licorice furore furor titbit tidbit'
  )
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? word]] : [])),
)

/** The tier of each word: 10 is the most frequent tenth of a large list, 70 what large dictionaries have. The lowest of all dialects counts. */
export function readTiers(): Map<string, Tier> {
  const found = new Map<string, Tier>()
  for (const tier of tiers) {
    for (const word of [...words('english', tier), ...words('american', tier), ...words('british', tier)]) {
      if (!found.has(word)) found.set(word, tier)
    }
  }
  return found
}

/** `colour` → color, for every word that Americans spell otherwise. */
export function readSpellings(): Map<string, string> {
  const american = new Set(tiers.flatMap((tier) => [...words('english', tier), ...words('american', tier)]))
  const british = new Set(tiers.flatMap((tier) => words('british', tier)))
  const found = new Map(Object.entries(pairs))
  for (const word of british) {
    const other = american.has(word) ? undefined : (pairs[word] ?? inAmerican(word, american))
    if (other !== undefined) found.set(word, other)
  }
  return found
}

/** One rule may fit at several places, and two may be needed: `haemoglobin`, `catalogued`, `colourised`. */
function inAmerican(word: string, american: ReadonlySet<string>): string | undefined {
  const once = variants(word)
  return once.find((one) => american.has(one)) ?? once.flatMap(variants).find((one) => american.has(one))
}

function variants(word: string): string[] {
  return rules.flatMap(([british, instead]) =>
    [...word.matchAll(new RegExp(british, 'g'))].map(({ index }) => {
      const here = new RegExp(british, 'y')
      here.lastIndex = index
      return word.replace(here, instead)
    }),
  )
}

function words(dialect: 'english' | 'american' | 'british', tier: Tier): string[] {
  return (JSON.parse(readFrom('tiers', `${dialect}-words-${tier}.json`)) as string[]).map((word) => word.toLowerCase())
}
