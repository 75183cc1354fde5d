// Expects of a page that nothing in it runs, loads or leads anywhere that the paper did not write itself.
import { parseHTML } from 'linkedom'
import { expect } from 'vitest'

/** No script but the paper's own, nothing that runs by itself, and no way out of the house. */
export function expectInert(html: string, where: string): void {
  const { document } = parseHTML(html)
  const all = [...document.querySelectorAll('*')]
  const alive = all.filter(
    (one) =>
      /^(iframe|base|object|embed|math|animate|style)$/i.test(one.tagName) ||
      (/^script$/i.test(one.tagName) && !one.getAttribute('src')?.startsWith('/assets/')) ||
      one.getAttributeNames().some((name) => /^on/i.test(name)) ||
      one.getAttribute('http-equiv') !== null,
  )
  expect(
    alive.map((one) => one.outerHTML),
    where,
  ).toEqual([])
  const led = all.flatMap((one) =>
    ['href', 'src', 'action'].map((name) => one.getAttribute(name)).filter((to) => to !== null),
  )
  expect(
    led.filter((to) => !/^(\/(?![/\\])|#|http:\/\/127\.0\.0\.1:4600)/.test(to)),
    where,
  ).toEqual([])
  expect(all.length, where).toBeGreaterThan(20)
}
