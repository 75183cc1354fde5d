// Asks axe-core what keeps a reader from using the page that a browser shows.
import { setTimeout } from 'node:timers/promises'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const patience = 30_000
// Only a rule that is not in force wants the stylesheets, which axe would ask for anew each time.
const usual = { resultTypes: ['violations'], preload: { assets: ['media'] } }

/** What another set of colours can break. */
export const rulesAboutColours = ['color-contrast', 'link-in-text-block']

/**
 * One sentence for each element that a rule objects to, of all rules or of those named; none for a page that everybody
 * can use. JavaScript must be on.
 */
export async function axeProblems(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { ...usual, ...(rules ? { runOnly: rules } : {}) }
  const session = await page.context().newCDPSession(page)
  // The debugger may evaluate what the page's own policy rightly forbids, so the policy stays as readers meet it.
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      allowUnsafeEvalBlockedByCSP: true,
    })
  // Half a megabyte: a page that is judged several times takes it once.
  if ((await evaluate('typeof axe')).result.value === 'undefined') await evaluate(axe.source)
  const answer = await Promise.race([evaluate(`axe.run(document, ${JSON.stringify(options)})`), giveUp()])
  await session.detach()
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
  const { violations } = answer.result.value as AxeResults
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${help} (${id}): ${node.html.slice(0, 120)}`))
}

/** Without JavaScript in the window, axe waits for ever for its own timers. */
async function giveUp(): Promise<never> {
  await setTimeout(patience, undefined, { ref: false })
  throw new Error(`axe did not answer in ${patience / 1000} s. It needs a window with JavaScript.`)
}
