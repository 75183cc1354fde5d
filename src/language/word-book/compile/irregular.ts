// Irregular forms and their base forms, from WordNet's exception lists.
import { readFrom } from './packages.ts'
import { fileNames, type PosNumber, posNumbers } from './wordnet.ts'

export type Irregular = { form: string; pos: PosNumber; headwords: string[] }

/** `brought` → bring. What the lists say of a form twice, counts as the last says it. */
export function readIrregular(): Irregular[] {
  return posNumbers.flatMap((pos) => {
    const found = new Map<string, string[]>()
    for (const line of readFrom('exceptions', `data/${fileNames[pos]}.exc`).split('\n')) {
      const [form = '', ...headwords] = line.trim().split(' ').map(spaced)
      if (headwords.length > 0) found.set(form, headwords)
    }
    return [...found].map(([form, headwords]) => ({ form, pos, headwords }))
  })
}

const spaced = (word: string): string => word.replaceAll('_', ' ')
