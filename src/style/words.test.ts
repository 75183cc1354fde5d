// The two catalogues say the same things.
import { globSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages } from '../platform/i18n.ts'
import { catalogues, inWords, type Key } from './words.ts'

const { en, ko } = catalogues
const keys = Object.keys(en) as Key[]

test('Korean has every sentence that English has, and no other', () => {
  expect(Object.keys(ko).toSorted()).toEqual(keys.toSorted())
  expect(Object.entries(ko).filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(keys)('%s takes the same arguments in both languages', (key) => {
  expect(argumentsOf(ko[key])).toEqual(argumentsOf(en[key]))
})

test('each language speaks its own words', () => {
  expect(languages.map((language) => inWords(language)('label.news'))).toEqual([en['label.news'], ko['label.news']])
})

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Literal text has the parser's type 0 and is no argument. */
const isLiteral = (element: { type: number }): boolean => element.type === 0

/** Names of a message's arguments; literal text and the # of a plural have none. */
function argumentsOf(text: string): string[] {
  const found = (elements: Element[]): string[] => elements.flatMap(named)
  const named = (element: Element): string[] => [
    ...('value' in element && !isLiteral(element) ? [element.value] : []),
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => found(value)) : []),
    ...('children' in element ? found(element.children) : []),
  ]
  return [...new Set(found(new IntlMessageFormat(text, 'en').getAst()))].toSorted()
}

test('no sentence waits for a page that says it', () => {
  const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|words\//.test(file))
  const written = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  const built =
    /^(label|credit|look)\.|^failure\.\d|^dictionary\.(pos|kind|from)-|^history\.(published|updated|corrected|mended)$/
  expect(keys.filter((key) => !built.test(key) && !written.includes(`'${key}'`))).toEqual([])
})
