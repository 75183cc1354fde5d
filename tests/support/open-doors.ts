// Opens a paper without articles that people can sign in to in every way, beside a provider of its own.
import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openCheapDoor } from './people.ts'
import { type Courant, openCourant } from '../../src/courant.ts'
import { remember } from '../../src/platform/facts.ts'
import type { House } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log.ts'
import type { ProviderSettings } from '../../src/platform/identity-providers.ts'
import { freshSettings } from './house.ts'
import { openPeer, type Peer } from './oidc-peer.ts'

export type OpenDoors = {
  origin: string
  house: House
  courant: Courant
  peer: Peer
  /** The text of each letter that was sent, oldest first. */
  letters: () => Promise<string[]>
  /** Lets so many milliseconds pass for the house. */
  later: (milliseconds: number) => void
  close: () => Promise<void>
}

type Wishes = {
  /** X and Facebook are played by the house itself. */
  demo?: boolean
  /** Configured before its own provider. */
  others?: ProviderSettings[]
}

export async function openDoors({ demo = false, others = [] }: Wishes = {}): Promise<OpenDoors> {
  const { settings, folder, remove } = await freshSettings()
  const peer = await openPeer()
  const { issuer, clientId, clientSecret } = peer
  const own = { id: 'oidc' as const, name: 'Our house', clientId, clientSecret, issuer }
  const providers = [...others, own]
  let passed = 0
  const now = () => new Date(Date.now() + passed)
  const courant = await openCourant({ ...settings, providers }, openLog({ level: 'silent' }), now)
  const { house, app, close } = courant
  openCheapDoor(house)
  if (demo) await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  peer.returnsTo = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}/api/auth/callback/oidc`)
  return {
    origin: `http://127.0.0.1:${port}`,
    house,
    courant,
    peer,
    later: (milliseconds) => (passed += milliseconds),
    letters: () => lettersIn(join(folder, 'outbox')),
    close: async () => {
      await close()
      await peer.close()
      await remove()
    },
  }
}

async function lettersIn(outbox: string): Promise<string[]> {
  const files = await readdir(outbox).catch((): string[] => [])
  const texts = await Promise.all(files.toSorted().map((file) => readFile(join(outbox, file), 'utf8')))
  return texts.map((text) => text.replaceAll(/=\r\n/g, '').replaceAll('=3D', '='))
}
