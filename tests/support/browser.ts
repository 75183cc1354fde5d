// A real Chromium for the journeys, and readers' windows in it: with and without JavaScript, wide and narrow, light and dark.
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { unpackChromium } from './chromium.ts'

export type Reader = {
  /** Default true. */
  javaScript?: boolean
  /** CSS pixels; default 1280 × 900. */
  width?: number
  height?: number
  /** Default light. */
  colours?: 'light' | 'dark'
  /** Language of the browser; default en-GB. */
  locale?: string
  /** Default Asia/Seoul, where the paper appears. */
  timezone?: string
}

// Under a root user there is no sandbox; in a container /dev/shm is too small. The package's own arguments would switch
// off what journeys prove: --disable-web-security, --single-process.
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none']

/** Launches the browser. Close it in `afterAll`, or declare it with `await using`. */
export async function openBrowser(): Promise<Browser> {
  const { executable, env } = await unpackChromium()
  return chromium.launch({ executablePath: executable, args, env: { ...presentEnv(), ...env } })
}

// Twice what is usual: on a busy machine the first pages wait for pictures that nobody has drawn yet.
const patience = 60_000

/** A reader's window with cookies of its own. */
export async function openWindow(browser: Browser, reader: Reader = {}): Promise<BrowserContext> {
  const window = await browser.newContext({
    javaScriptEnabled: reader.javaScript ?? true,
    viewport: { width: reader.width ?? 1280, height: reader.height ?? 900 },
    colorScheme: reader.colours ?? 'light',
    locale: reader.locale ?? 'en-GB',
    timezoneId: reader.timezone ?? 'Asia/Seoul',
  })
  window.setDefaultTimeout(patience)
  return window
}

function presentEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
