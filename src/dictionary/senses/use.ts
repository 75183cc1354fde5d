// What a sense of the lexicon's shows of how its word is used: by its typical phrase and its definition.
import { remembering } from '../../language/remembering.ts'
import { readText } from '../../language/reading/reading.ts'
import type { Token } from '../../language/reading/token.ts'
import type { EntrySense } from '../../language/word-book/word-book.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

/** What a sense of an entry shows of how its word is used. */
export type Use = {
  /** Content words of its typical phrase; names say nothing. */
  partners: Token[]
  here: Neighbours | null
  isVerb: boolean
  /** Whether the phrase writes it with a capital: `talks with the North`. */
  isCapital: boolean
  /** What its definition says, plurals as singulars. */
  words: ReadonlySet<string>
}

export const isContent = ({ pos }: Token): boolean =>
  pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV' || pos === 'PROPN'

// Reading a phrase takes some 50 µs, and it says the same in every sentence.
const uses = remembering(2_000, (asked): Use => {
  const [headword = '', phrase = '', definition = ''] = asked.split('\n')
  const small = headword.toLowerCase()
  const [sentence] = phrase === '' ? [] : readText(phrase)
  const tokens = sentence?.tokens ?? []
  const at = tokens.findIndex(
    (token) => token.headword.toLowerCase() === small || token.alone?.[0]?.toLowerCase() === small,
  )
  const partners = tokens.filter(
    (token, place) =>
      place !== at && isContent(token) && token.pos !== 'PROPN' && token.headword.toLowerCase() !== small,
  )
  const defined = definition.toLowerCase().split(/[^a-z]+/)
  return {
    partners,
    here: sentence && at !== -1 ? neighboursOf(sentence, at) : null,
    isVerb: at !== -1 && tokens[at]?.pos === 'VERB',
    isCapital: at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? ''),
    words: new Set(
      defined.filter((word) => word !== small && !vague.has(word)).map((word) => word.replace(/(?<=[^su])s$/, '')),
    ),
  }
})

export const useOf = (headword: string, { phrase, definition }: EntrySense): Use =>
  uses(`${headword}\n${phrase ?? ''}\n${definition}`)

/** Words of definitions that say nothing of where the word stands. */
const vague = new Set(
  (
    'a the an of to in on for with from by or and that which who it its this not be have do make get give take put use go come become ' +
    'cause let begin start keep something thing way part kind time act state group one other another more most well good very not up out in on off away down then now as so certain particular such able many much new first last long high great right say see know want need work'
  ).split(' '),
)
