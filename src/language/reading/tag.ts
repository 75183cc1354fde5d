// Says what part of speech each word of a sentence is: wink's tags, corrected by what wink does not see.
import { auxiliaryRules } from './rules/auxiliary-rules.ts'
import { clauseRules } from './rules/clause-rules.ts'
import { describingRules, earlyRules } from './rules/describing-rules.ts'
import { functionRules } from './rules/function-rules.ts'
import { nounRules } from './rules/noun-rules.ts'
import { participleRules } from './rules/participle-rules.ts'
import { verbRules } from './rules/verb-rules.ts'
import { hereAt, type Rule, type Word } from './word.ts'

/** What small words are first, then what stands between them, then what depends on both. The first rule that knows a word decides. */
const passes: Rule[][] = [
  functionRules,
  [...earlyRules, ...verbRules, ...nounRules, ...describingRules],
  participleRules,
  clauseRules,
  auxiliaryRules,
]

export function correctTags(words: Word[]): void {
  for (const rules of passes) words.forEach((word, i) => correct(word, rules, words, i))
}

function correct(word: Word, rules: Rule[], words: Word[], i: number): void {
  const here = hereAt(words, i)
  for (const rule of rules) {
    const tag = rule(here)
    if (tag === undefined) continue
    word.tag = tag
    return
  }
}
