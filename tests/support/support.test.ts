// The tests' own tools notice what they are there to notice.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeProblems } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { htmlProblems } from './html.ts'

const policy = `default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
const page = (main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>The Courant</title></head><body><main>${main}</main></body></html>`
const sound = page('<h1>Moscow</h1><p lang="ko">모스크바</p>')
const wrong = page('<h1>Moscow</h1><img src="/a.png"/>')

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
    response.end(url === '/wrong' ? wrong : sound)
  }).listen(0, '127.0.0.1')
  browser = await openBrowser()
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await browser.close()
  server.close()
})

test('html-validate is content with a sound page and names what is wrong with another', async () => {
  expect(await htmlProblems(sound)).toEqual([])
  expect(await htmlProblems(page('<h1>a</h1><h3>b</h3>'))).toEqual([expect.stringContaining('heading-level')])
})

test('axe examines a page under the strictest policy', async () => {
  const shown = await (await openWindow(browser)).newPage()
  await shown.goto(origin)
  expect(await axeProblems(shown)).toEqual([])
  await shown.goto(`${origin}/wrong`)
  expect(await axeProblems(shown)).toEqual([expect.stringContaining('image-alt')])
})

test('the browser draws Korean, prints, and outlives its windows', async () => {
  const window = await openWindow(browser, { width: 360, colours: 'dark', javaScript: false })
  const shown = await window.newPage()
  await shown.goto(origin)
  const session = await window.newCDPSession(shown)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts).toEqual([expect.objectContaining({ familyName: 'NanumMyeongjo', glyphCount: 4 })])
  expect((await shown.pdf()).subarray(0, 4).toString()).toBe('%PDF')
  await window.close()
  expect(browser.isConnected()).toBe(true)
})
