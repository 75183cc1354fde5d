// Signing in as a person does, in a real browser: through a provider, by passkey, by a letter, with scripts and without.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { openBrowser, openWindow } from '../support/browser.ts'
import { type OpenDoors, openDoors } from '../support/open-doors.ts'
import { somebody } from '../support/people.ts'

let doors: OpenDoors
let browser: Browser
/** By a name, since passkeys belong to one. */
let origin: string

beforeAll(async () => {
  doors = await openDoors({ demo: true })
  origin = doors.origin.replace('127.0.0.1', 'localhost')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await doors.close()
})

const path = (page: Page): string => new URL(page.url()).pathname
const corner = (page: Page) => page.locator('.reader')

/** What a page or the policy complains of, but what a provider's own page says. */
function complaintsOf(window: BrowserContext): string[] {
  const heard: string[] = []
  window.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.text()} at ${message.location().url}`)
  })
  window.on('weberror', (error) => heard.push(String(error.error())))
  return heard
}

for (const javaScript of [true, false])
  test(`through X of the demo and back to where one was, ${javaScript ? 'with' : 'without'} scripts`, async () => {
    const window = await openWindow(browser, { javaScript })
    const complaints = complaintsOf(window)
    const page = await window.newPage()
    await page.goto(`${origin}/account/sign-in?next=${encodeURIComponent('/account/roles')}`)
    await page.getByRole('button', { name: 'Sign in with X' }).click()
    await page.getByRole('heading', { name: 'This is a demonstration of signing in with X' }).waitFor()
    expect(new URL(page.url()).hostname).toBe('127.0.0.1')
    await page.getByLabel('Name').fill('Walker Through')
    await page.getByRole('button', { name: 'Sign in as this person' }).click()
    await corner(page).getByText('Walker Through').waitFor()
    expect([new URL(page.url()).origin, path(page)]).toEqual([origin, '/account/roles'])
    expect(complaints).toEqual([])
    await window.close()
  })

test('in Korean, and refusing', async () => {
  const window = await openWindow(browser, { javaScript: false, locale: 'ko-KR' })
  const page = await window.newPage()
  await page.goto(`${doors.origin}/ko/account/sign-in`)
  await page.getByRole('button', { name: 'Facebook 계정으로 로그인' }).click()
  await page.getByRole('heading', { name: 'Facebook 계정으로 로그인하는 과정의 시연입니다' }).waitFor()
  await page.getByRole('button', { name: '거절하고 돌아가기' }).click()
  await page.getByText('로그인하지 않았습니다. Facebook에서 거절하셨다고 합니다.').waitFor()
  expect([new URL(page.url()).origin, path(page)]).toEqual([doors.origin, '/ko/account/sign-in'])
  await window.close()
})

test('a passkey is added with the password’s session, and signs in from then on', async () => {
  const { email } = await somebody(doors.house, { name: 'Key Holder', password: 'old password 12' })
  const window = await openWindow(browser)
  const complaints = complaintsOf(window)
  const page = await window.newPage()
  const devices = await window.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${origin}/account/sign-in?next=${encodeURIComponent('/account/ways')}`)
  await page.getByLabel('E-mail address').first().fill(email)
  await page.getByLabel('Password', { exact: true }).fill('old password 12')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('A name for it, such as the device').fill('This laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('The passkey is added.').waitFor()
  expect(await page.getByText('This laptop').isVisible()).toBe(true)

  await corner(page).getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${origin}/account/sign-in?next=${encodeURIComponent('/account/roles')}`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await corner(page).getByText('Key Holder').waitFor()
  expect(path(page)).toBe('/account/roles')
  expect(complaints).toEqual([])
  await window.close()
})

test('where the paper has no name, and where no script runs, nobody is led to a passkey that cannot be', async () => {
  const window = await openWindow(browser)
  const page = await window.newPage()
  await page.goto(`${doors.origin}/account/sign-in`)
  await page.getByText('A passkey belongs to a name').waitFor()
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isDisabled()).toBe(true)
  await window.close()
  const plain = await openWindow(browser, { javaScript: false })
  const bare = await plain.newPage()
  await bare.goto(`${origin}/account/sign-in`)
  expect(await bare.getByRole('button', { name: 'Sign in with a passkey' }).isVisible()).toBe(false)
  await plain.close()
})

test('by a letter’s link, without scripts, for the first time', async () => {
  const window = await openWindow(browser, { javaScript: false })
  const page = await window.newPage()
  await page.goto(`${origin}/account/sign-in?next=${encodeURIComponent('/account/roles')}`)
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Send me a link' }) })
  await form.getByLabel('E-mail address').fill('walker@example.org')
  await form.getByRole('button').click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  const token = /link\?token=([\w-]+)/.exec((await doors.letters()).at(-1) ?? '')?.[1] ?? ''
  await page.goto(`${origin}/account/sign-in/link?token=${token}`)
  await page.getByLabel('Name').fill('By Letter')
  await page.getByRole('button', { name: 'Make my account and sign in' }).click()
  await corner(page).getByText('By Letter').waitFor()
  expect(path(page)).toBe('/account/roles')
  await window.close()
})

for (const colours of ['light', 'dark'] as const)
  test(`the pages fit a narrow screen, and axe finds nothing, ${colours}`, async () => {
    const window = await openWindow(browser, { width: 360, colours })
    const page = await window.newPage()
    const look = async (address: string): Promise<void> => {
      await page.goto(origin + address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(360)
      expect(await axeProblems(page), address).toEqual([])
    }
    for (const prefix of ['', '/ko'])
      for (const address of [
        '/account/sign-in?problem=taken&from=twitter',
        '/account/join',
        '/account/forgot',
        '/account/sign-in/mail',
        '/account/sign-in/code',
        '/account/sign-in/link?token=used',
      ])
        await look(prefix + address)
    const { cookie } = await somebody(doors.house, { name: `Looker ${colours}`, password: 'old password 12' })
    const [name = '', value = ''] = cookie.split(/=(.*)/)
    await window.addCookies([{ name, value, url: origin }])
    await look('/account/ways?problem=last')
    await look('/ko/account/ways?done=connected')
    await look('/account/second-factor')
    await page.locator('input[type=password]').fill('old password 12')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.getByText('QR code for the app').waitFor()
    await look('/ko/account/second-factor')
    await window.close()
  })

test('the script of passkeys is smaller than two thousand bytes', async () => {
  const built = join(import.meta.dirname, '../../dist/browser/assets')
  const name = (await readdir(built)).find((file) => /^passkey-.*\.js$/.test(file)) ?? ''
  expect((await readFile(join(built, name))).length).toBeLessThan(2000)
})
