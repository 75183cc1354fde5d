// What is wrong with an entry as somebody wrote it: the rules of the lexicon's files, each beside its field.
import { isBlank } from '../../language/cleaning.ts'
import { headwordSigns, keyTypes, longest } from '../../language/word-book/lexicon/bounds.ts'
import type { WordBook } from '../../language/word-book/word-book.ts'
import type { MessageArguments } from '../../platform/i18n.ts'
import type { FailureCode } from '../../style/failures.ts'
import { type EntryProblem, type EntryText, mostSenses, type SenseText } from './entry.ts'

export type Rules = { book: Pick<WordBook, 'senses'>; isCommon: (word: string) => boolean }

type Wrong = [fails: boolean, code: FailureCode, details?: MessageArguments]

/** `text` has no blanks around what it says. */
export function problemsOf(text: EntryText, rules: Rules): EntryProblem[] {
  const { headword, senses } = text
  const named = new Set<string>()
  return [
    ...first('headword', [
      [isBlank(headword), 'entry.headword-missing'],
      [!headwordSigns.test(headword), 'entry.headword-signs'],
      [headword.length > longest.headword, 'entry.headword-long', { most: longest.headword }],
    ]),
    ...first('senses', [
      [senses.length === 0, 'entry.no-sense'],
      [senses.length > mostSenses, 'entry.many-senses', { most: mostSenses }],
    ]),
    ...senses.flatMap((sense, at) => [
      ...first(`definition-${at}`, wrongDefinition(sense, rules)),
      ...first(`korean-${at}`, wrongKorean(sense)),
      ...first(`phrase-${at}`, wrongPhrase(sense)),
      ...first(`keys-${at}`, wrongKeys(headword, sense, named, rules)),
    ]),
  ]
}

/** The first thing that is wrong in a field: the others often go with it. */
function first(field: string, all: readonly Wrong[]): EntryProblem[] {
  const found = all.find(([fails]) => fails)
  return found ? [{ field, code: found[1], details: found[2] ?? {} }] : []
}

/** The bar stands between the fields of a line in the lexicon's files. */
const hasBar = (text: string): boolean => /[|\n]/.test(text)

function wrongDefinition({ definition }: SenseText, { isCommon }: Rules): Wrong[] {
  const words = definition.split(/\s+/).filter(Boolean)
  const uncommon = definition.split(/[^A-Za-z'’]+/).filter((word) => word !== '' && !isCommon(word))
  return [
    [words.length === 0, 'entry.definition-missing'],
    [hasBar(definition), 'entry.bar'],
    [words.length > longest.definition, 'entry.definition-long', { count: words.length, most: longest.definition }],
    [definition.length > 300, 'entry.definition-long', { count: words.length, most: longest.definition }],
    [/[.;]$/.test(definition), 'entry.definition-stop'],
    [/\p{Script=Hangul}/u.test(definition), 'entry.definition-hangul'],
    [uncommon.length > 0, 'entry.definition-uncommon', { words: [...new Set(uncommon)].join(', ') }],
  ]
}

function wrongKorean({ korean }: SenseText): Wrong[] {
  return [
    [!/[가-힣]/.test(korean), 'entry.korean-missing'],
    [hasBar(korean), 'entry.bar'],
    [korean.length > longest.korean, 'entry.korean-long', { most: longest.korean }],
  ]
}

function wrongPhrase({ phrase }: SenseText): Wrong[] {
  return [
    [hasBar(phrase), 'entry.bar'],
    [phrase.split(/\s+/).length > longest.phrase || phrase.length > 100, 'entry.phrase-long', { most: longest.phrase }],
  ]
}

/** `named`: the keys of the entry's senses so far; it grows. */
function wrongKeys(headword: string, { pos, keys }: SenseText, named: Set<string>, { book }: Rules): Wrong[] {
  const known = new Set(book.senses(headword).map(({ key }) => key))
  return keys.flatMap((key): Wrong[] => {
    const isTwice = named.has(key)
    named.add(key)
    return [
      [!known.has(key), 'entry.key-unknown', { key }],
      [!keyTypes[pos]?.includes(key.split('%')[1]?.charAt(0) ?? '-'), 'entry.key-other-part', { key }],
      [isTwice, 'entry.key-twice', { key }],
    ]
  })
}
