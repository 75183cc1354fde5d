// Tests that each have a reader's window of their own, and so may run side by side: `reading(…).concurrent`.
import type { Browser } from 'playwright-core'
import { test } from 'vitest'
import { openWindow, type Reader } from './browser.ts'

/** A `test` whose functions get `page`, a new page in a new window of the browser; take `expect` from there, too. */
export const reading = (browser: () => Browser, reader: Reader = {}) =>
  test.extend('reader', reader).extend('page', async ({ reader: who }, { onCleanup }) => {
    const window = await openWindow(browser(), who)
    onCleanup(() => window.close())
    return window.newPage()
  })
