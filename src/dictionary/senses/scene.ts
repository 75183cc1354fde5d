// What a sentence says for one sense of a word and against another: the frames of verbs, what acts and is acted on, and words of the gloss.
import type { Sentence, Token } from '../../language/reading/token.ts'
import { frame } from '../../language/word-book/frames.ts'
import type { WordBook } from '../../language/word-book/word-book.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'
import type { Standing } from './order.ts'
import { type Prior, priorsOf, stem } from './prior.ts'

/** `object` and `subject` are what kind of thing acts and is acted on, null where nobody knows. */
export type Scene = {
  here: Neighbours
  object: 'person' | 'thing' | null
  subject: 'person' | 'thing' | null
  isPlural: boolean
  /** Stems of the words beside it, each with how much it tells. */
  near: [stem: string, tells: number][]
}

/** The token may be a copy with another headword. */
export function placeOf({ tokens }: Sentence, token: Token): number {
  const at = tokens.indexOf(token)
  return at === -1 ? tokens.findIndex(({ start }) => start === token.start) : at
}

export function sceneOf(book: WordBook, { sentence, token, topic = [] }: Standing): Scene {
  const here = neighboursOf(sentence, placeOf(sentence, token))
  const find = (role: string): Token | undefined => here.near.find((one) => one.role === role)?.token
  const beside = here.near
    .filter(({ role, token: { pos } }) => role !== 'subject' && content.has(pos))
    .map((one) => one.token.headword)
  return {
    here,
    object: kindOf(book, find('object')),
    subject: kindOf(book, find('subject')),
    isPlural: token.pos === 'NOUN' && token.text.endsWith('s') && token.text.toLowerCase() !== token.headword,
    near: [
      ...beside.map((word): [string, number] => [stem(word.toLowerCase()), tells(book, word)]),
      ...topic.map((word): [string, number] => [stem(word), tells(book, word) * weight.topic]),
    ],
  }
}

const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'])

const weight = {
  clause: 1.5,
  otherClause: 1.5,
  maybeClause: 0.4,
  acts: 1.5,
  object: 0.4,
  subject: 1,
  word: 2.5,
  mostWords: 4,
  topic: 0.3,
  plural: 1,
}

/** Rare words tell more: from 0.3 for the first hundred to 1.5. */
const tells = (book: WordBook, word: string): number =>
  Math.min(1.5, Math.max(0.3, Math.log((book.rankOf(word) ?? 20_000) / 100) / 3))

const persons =
  /^(?:he|she|i|you|we|they|him|her|them|me|us|who|whom|someone|everyone|nobody|himself|herself|themselves)$/

const actsAsWell = new Set(['noun.location', 'noun.artifact', 'noun.animal'])

function kindOf(book: WordBook, token: Token | undefined): Scene['object'] {
  if (token === undefined) return null
  const word = token.headword.toLowerCase()
  if (token.pos === 'PRON') return persons.test(word) ? 'person' : 'thing'
  const first = priorsOf(book)(word).find(({ sense }) => sense.pos === 'noun')
  if (first === undefined) return token.pos === 'PROPN' ? 'person' : null
  if (first.sense.field === 'noun.person' || first.sense.field === 'noun.group') return 'person'
  // Moscow decides, and the train leaves.
  return actsAsWell.has(first.sense.field) ? null : 'thing'
}

/** Added to the logarithm of its likelihood. */
export function speaksFor(scene: Scene, { sense, isPlural, words }: Prior): number {
  let found = 0
  if (sense.pos === 'verb' && sense.frames !== 0) found += ofFrames(scene, sense.frames)
  if (scene.isPlural && isPlural) found += weight.plural
  if (scene.near.length === 0) return found
  const own = words()
  let told = 0
  for (const [one, tell] of scene.near) if (own.includes(` ${one} `)) told += tell * weight.word
  return found + Math.min(told, weight.mostWords)
}

function ofFrames({ here, object, subject }: Scene, frames: number): number {
  const has = (bits: number): boolean => (frames & bits) !== 0
  let found = ofClause(here, has)
  if (here.acts && object !== null && !has(object === 'person' ? frame.person : frame.thing)) found -= weight.object
  if (subject !== null && !has(subject === 'person' ? frame.byPerson : frame.byThing)) found -= weight.subject
  return found
}

function ofClause({ clause, acts }: Neighbours, has: (bits: number) => boolean): number {
  switch (clause) {
    case 'that':
    case 'quote':
      return has(frame.that) ? weight.clause : -weight.otherClause
    case 'to':
    case 'ing':
      return has(frame[clause]) ? weight.clause : -weight.maybeClause
    case null:
      return has(acts ? frame.thing | frame.person : frame.alone) ? 0 : -weight.acts
  }
}
