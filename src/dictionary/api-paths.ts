// The dictionary's address for programs, as OpenAPI describes it.
import { entryParts } from '../language/word-book/word-book.ts'

const text = { type: 'string' }
const texts = { type: 'array', items: text }
const orNull = (type: string): object => ({ type: [type, 'null'] })
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

export const dictionarySchemas = {
  Card: {
    type: 'object',
    description: 'What there is to say of a word, the likeliest meaning first.',
    required: ['word', 'headword', 'kind', 'pos', 'spans', 'sound', 'level', 'senses', 'note', 'seeAlso', 'page'],
    properties: {
      word: { ...text, description: 'As it was asked for.' },
      headword: { ...text, description: 'The form under which it stands in the dictionary.' },
      kind: {
        ...text,
        enum: ['word', 'phrase', 'name', 'number', 'abbreviation', 'unknown'],
        description: 'What it is here. An unknown word has no meanings; seeAlso then has near spellings.',
      },
      pos: { enum: [...entryParts, null], description: 'Its part of speech in the sentence; null without a sentence.' },
      spans: {
        type: 'array',
        items: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], minItems: 2, maxItems: 2 },
        description: 'Where it stands in the sentence, start and end in UTF-16 units: one for each part of a phrase.',
      },
      sound: {
        ...orNull('string'),
        description: 'Pronunciation in IPA, without strokes; null where it would be a guess.',
      },
      level: {
        type: ['integer', 'null'],
        minimum: 1,
        maximum: 6,
        description: 'By frequency: 1 is the most frequent.',
      },
      senses: { type: 'array', items: { $ref: '#/components/schemas/Sense' } },
      note: {
        anyOf: [{ type: 'object', required: ['en', 'ko'], properties: { en: text, ko: text } }, { type: 'null' }],
        description: 'An explanation of a number, an abbreviation or a name, in both languages.',
      },
      seeAlso: {
        ...texts,
        description: 'Other headwords: the parts of a phrase, what the form may also be a form of.',
      },
      page: { ...text, description: 'Path of the dictionary’s page of the headword.' },
    },
  },
  Sense: {
    type: 'object',
    required: ['pos', 'definition', 'glosses', 'phrase', 'examples', 'keys', 'source'],
    properties: {
      pos: { enum: [...entryParts, null] },
      definition: { ...text, description: 'In English, unless a pack says otherwise.' },
      glosses: { ...texts, description: 'In Korean; none where nobody wrote one.' },
      phrase: { ...orNull('string'), description: 'A typical phrase.' },
      examples: { ...texts, description: 'Example sentences of WordNet.' },
      keys: { ...texts, description: 'The WordNet 3.1 sense keys that it covers.' },
      source: {
        type: 'object',
        required: ['kind'],
        properties: {
          kind: { ...text, enum: ['learner', 'newsroom', 'wordnet', 'pack'] },
          id: text,
          name: text,
          licence: text,
          from: { ...text, description: 'Of a pack: the language of its words.' },
          to: { ...text, description: 'Of a pack: the language in which it explains.' },
        },
      },
    },
  },
} as const

export const dictionaryPaths = {
  '/api/v1/dictionary/{word}': {
    get: {
      operationId: 'lookUp',
      summary: 'Look an English word up, as it stands in a sentence or by itself',
      description:
        'Without a sentence the answer may be kept: it has an ETag. From one network some 600 questions a minute are answered.',
      parameters: [
        {
          name: 'word',
          in: 'path',
          required: true,
          description: 'An inflected form, a headword, a phrase, an abbreviation, a number or a name.',
          schema: { ...text, minLength: 1, maxLength: 100 },
        },
        {
          name: 'sentence',
          in: 'query',
          description: 'The sentence that it stands in.',
          schema: { ...text, maxLength: 1000 },
        },
        {
          name: 'at',
          in: 'query',
          description: 'Where in the sentence it begins, in UTF-16 units; else its first place is taken.',
          schema: { type: 'integer', minimum: 0 },
        },
        {
          name: 'of',
          in: 'query',
          description:
            'The language of the word, such as `ja`, where a dictionary of it is installed; else it is found.',
          schema: text,
        },
      ],
      responses: {
        '200': {
          description: 'The card of the word. Unknown words have one, too.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Card' } } },
        },
        '304': { description: 'Nothing has changed since the ETag that was sent.' },
        '422': problem('The word or the sentence is too long.'),
        '429': problem('Too many questions in a minute; Retry-After says how many seconds to wait.'),
      },
    },
  },
} as const
