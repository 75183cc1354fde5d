// Checks what somebody wrote: that there is something to read, that it is not too much, and that a quoted passage is in the article.
import { plainText } from '../../desk/body/words.ts'
import * as desk from '../../desk/desk.ts'
import { clean, isBlank } from '../../language/cleaning.ts'
import { type LengthProblem, measure } from '../../language/counting.ts'
import type { Reader } from '../../platform/database.ts'
import type { FailureCode } from '../../style/failures.ts'
import { longestComment, type Quote } from '../comment.ts'
import { type Field, problem, type Problem } from '../problem.ts'
import { longestQuote, oneSpaced, says } from '../quote.ts'

const tooMuch: Record<LengthProblem, FailureCode> = {
  'too-long': 'comment.too-long',
  'too-dense': 'comment.too-dense',
  'too-large': 'comment.too-large',
}

/** A text as it is kept, and what is wrong with it. */
export function checked(field: Field, text: string, most: number): { text: string; problems: Problem[] } {
  const kept = clean(text)
  const { graphemes, problem: length } = measure(kept, most)
  return { text: kept, problems: length ? [problem(field, tooMuch[length], { graphemes, most })] : [] }
}

/** A comment's text as it is kept, and what is wrong with it. */
export function checkedBody(written: string): { text: string; problems: Problem[] } {
  const { text, problems } = checked('body', written, longestComment)
  return isBlank(text) ? { text, problems: [problem('body', 'comment.blank')] } : { text, problems }
}

/** A quoted passage as it is kept, and what is wrong with it: it must stand in the revision that it names. */
export async function checkedQuote(
  db: Reader,
  article: desk.Article,
  quote: Quote | null,
): Promise<{ quote: Quote | null; problems: Problem[] }> {
  if (quote === null || isBlank(quote.text)) return { quote: null, problems: [] }
  const { text, problems } = checked('quote', oneSpaced(quote.text), longestQuote)
  const kept: Quote = { text: oneSpaced(text), revision: quote.revision }
  if (problems.length > 0) return { quote: kept, problems }
  const revision =
    Number.isSafeInteger(quote.revision) && quote.revision >= 1 && quote.revision <= article.revision
      ? await desk.revision(db, article.id, quote.revision)
      : null
  const stands = revision !== null && isSaid(revision.story, kept.text)
  return { quote: kept, problems: stands ? [] : [problem('quote', 'comment.quote-gone')] }
}

/** The article's text goes through the same cleaning as the passage, or a soft hyphen would part them. */
const isSaid = ({ headline, standfirst, body }: desk.Story, passage: string): boolean =>
  says(clean([headline, standfirst, plainText(body)].join('\n\n')), passage)
