// No text makes the shelf think for long: a program of its own reads the nastiest ones, and would be ended if it hung.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const nasty = [
  '\u200d',
  '\ufe0f',
  ' ',
  '\n',
  'a \n',
  '\u2067ש',
  '\u2069',
  '👨\u200d',
  '\u0301',
  '한\u200c',
  '\u{e0067}',
  '🏴\u{e0067}',
  'https://',
  'https://a.',
  'https://a-',
  'https://a.b/)',
  'https://example.com/(',
  'https://example.com/)',
  'http://a.b:1',
  'h',
  'a.b.',
  '@',
  '.',
  '(',
  ')',
  '1\ufe0f',
  'ㅅ',
  '\u1100',
  'क\u094d',
  '\u3164',
  '\ud800',
]

/** Five times what is ever taken, so that a search that grows with the square of a text would show too. */
const large = 60_000
/** Far more than the second or so that it takes: whoever meets it hangs. */
const patience = 25_000

test.for(['clean', 'isBlank', 'measure', 'paragraphs', 'countLinks'])('%s does not hang', (name) => {
  const file = { clean: 'cleaning', isBlank: 'cleaning', measure: 'counting' }[name] ?? 'paragraphs'
  const address = pathToFileURL(join(import.meta.dirname, `${file}.ts`)).href
  const program = `
    import { ${name} } from ${JSON.stringify(address)}
    for (const one of ${JSON.stringify(nasty)}) {
      const text = one.repeat(${large} / one.length)
      for (const whole of [text, 'https://example.com/' + text, text + '!', 'ש' + text]) ${name}(whole, 250)
    }`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: patience,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
})
