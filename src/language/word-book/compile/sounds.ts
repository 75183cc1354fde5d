// Pronunciations as learner's dictionaries of American English print them, from the ARPABET of the CMU list.
import { dictionary } from 'cmu-pronouncing-dictionary'

const vowels: Readonly<Record<string, string>> = {
  AA: 'ɑ',
  AE: 'æ',
  AH: 'ʌ',
  AO: 'ɔ',
  AW: 'aʊ',
  AY: 'aɪ',
  EH: 'ɛ',
  ER: 'ɝ',
  EY: 'eɪ',
  IH: 'ɪ',
  IY: 'i',
  OW: 'oʊ',
  OY: 'ɔɪ',
  UH: 'ʊ',
  UW: 'u',
}
const unstressed: Readonly<Record<string, string>> = { AH: 'ə', ER: 'ɚ' }
const consonants: Readonly<Record<string, string>> = {
  CH: 'tʃ',
  DH: 'ð',
  G: 'ɡ',
  HH: 'h',
  JH: 'dʒ',
  NG: 'ŋ',
  SH: 'ʃ',
  TH: 'θ',
  Y: 'j',
  ZH: 'ʒ',
}
const stresses: Readonly<Record<string, string>> = { 1: 'ˈ', 2: 'ˌ' }

// What an English syllable can begin with, beside a single consonant.
const onsets = new Set(
  (
    'P-L P-R P-Y B-L B-R B-Y T-R T-W T-Y D-R D-W D-Y K-L K-R K-W K-Y G-L G-R G-W F-L F-R F-Y V-Y TH-R TH-W SH-R M-Y N-Y L-Y HH-Y HH-W ' +
    'S-P S-T S-K S-F S-M S-N S-L S-W S-P-L S-P-R S-P-Y S-T-R S-K-R S-K-W S-K-Y S-K-L'
  ).split(' '),
)

/** The first pronunciation of each word of the list, in IPA. */
export function readSounds(): [word: string, ipa: string][] {
  return Object.entries(dictionary)
    .filter(([word]) => /^[a-z]/.test(word) && !word.endsWith(')'))
    .map(([word, arpabet]) => [word, ipaOf(arpabet)])
}

/** `AH0 S UW1 M` → əˈsum. A word of one syllable has no mark, and the lesser stress only where it stands before the main one. */
function ipaOf(arpabet: string): string {
  const phones = arpabet.split(' ')
  const nuclei = phones.flatMap((phone, index) => (/\d$/.test(phone) ? [index] : []))
  const marks = new Map<number, string>()
  let isBeforeMain = true
  for (const [syllable, nucleus] of nuclei.length > 1 ? nuclei.entries() : []) {
    const mark = stresses[phones[nucleus]?.at(-1) ?? '']
    if (mark === undefined || !(isBeforeMain || mark === stresses[1])) continue
    marks.set(syllable === 0 ? 0 : onsetAt(phones, (nuclei[syllable - 1] ?? 0) + 1, nucleus), mark)
    if (mark === stresses[1]) isBeforeMain = false
  }
  return phones.map((phone, index) => (marks.get(index) ?? '') + signOf(phone)).join('')
}

/** Where the syllable of this vowel begins: it takes as many of the consonants before it as a syllable can begin with. */
function onsetAt(phones: readonly string[], after: number, nucleus: number): number {
  let start = after
  while (nucleus - start > 1 && !onsets.has(phones.slice(start, nucleus).join('-'))) start++
  // No syllable begins with the last sound of `sing`.
  return phones[start] === 'NG' && start < nucleus ? start + 1 : start
}

function signOf(phone: string): string {
  const stress = phone.at(-1) ?? ''
  if (!/\d/.test(stress)) return consonants[phone] ?? phone.toLowerCase()
  const vowel = phone.slice(0, -1)
  return (stress === '0' ? unstressed[vowel] : undefined) ?? vowels[vowel] ?? ''
}
