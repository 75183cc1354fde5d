// The demo newspaper with its policy, beside a real OpenID provider: where the whole story of a comment is played.
import type { AddressInfo } from 'node:net'
import { openCourant } from '../../../src/courant.ts'
import * as desk from '../../../src/desk/desk.ts'
import { remember } from '../../../src/platform/facts.ts'
import type { House } from '../../../src/platform/house.ts'
import { openLog } from '../../../src/platform/log.ts'
import { readSettings } from '../../../src/platform/settings.ts'
import * as standards from '../../../src/standards/standards.ts'
import { demoPolicy } from '../demo-policy.ts'
import { demoSettings } from '../demo-settings.ts'
import { type Letter, lettersIn } from '../letters.ts'
import { openPeer, type Peer } from '../oidc-peer.ts'

export type StoryPaper = {
  origin: string
  house: House
  peer: Peer
  /** The journalist who signs the model story, by the desk's id. */
  reporter: string
  /** Lets so many seconds pass for the house, and does what has become due. */
  later: (seconds: number) => Promise<void>
  /** What lies in the outbox for one address, oldest first. */
  lettersTo: (address: string) => Promise<Letter[]>
  close: () => Promise<void>
}

/** Some seconds. */
export async function openStoryPaper(): Promise<StoryPaper> {
  const { settings, folder, remove } = await demoSettings()
  const peer = await openPeer()
  const { providers } = readSettings({
    COURANT_DATA: folder,
    OIDC_ISSUER: peer.issuer,
    OIDC_CLIENT_ID: peer.clientId,
    OIDC_CLIENT_SECRET: peer.clientSecret,
    OIDC_NAME: 'Our house',
  })
  let passed = 0
  const now = (): Date => new Date(Date.now() + passed)
  const { house, app, jobs, close } = await openCourant({ ...settings, providers }, openLog({ level: 'silent' }), now)
  await standards.keepPolicy(house, await demoPolicy(), 'test')
  // In a demonstration the staff needs no second factor.
  await house.change((tx) => remember(tx.write, 'demo', 'yes'))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  peer.returnsTo = [`${origin}/api/auth/callback/oidc`]
  return {
    origin,
    house,
    peer,
    reporter: await signatory(house),
    later: async (seconds) => {
      passed += seconds * 1000
      await jobs.drain()
    },
    lettersTo: async (address) => (await lettersIn(folder)).filter(({ to }) => to.includes(address)),
    close: async () => {
      await close()
      await peer.close()
      await remove()
    },
  }
}

async function signatory({ db }: House): Promise<string> {
  const article = await desk.articleAddressed(db, 'en', '2018-04-10', 'ri-yong-ho-moscow')
  const published = article && (await desk.revision(db, article.id, article.revision))
  const journalist = published?.story.credits.find((credit) => credit.journalist !== null)?.journalist
  if (!journalist) throw new Error('nobody signs the model story')
  return journalist
}
