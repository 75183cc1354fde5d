// The demonstration's provider of a house: opened at the first click on one of its buttons, closed with the server.
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import type { DemoProvider } from '../demo-provider/demo-provider.ts'
import type { Offered } from './offered.ts'

// By its seal, as with what is at the door.
const stages = new WeakMap<Seal, Promise<DemoProvider>>()

/** The provider that plays those offered, for a paper that people have opened at this origin. */
export function stageOf({ seal }: House, clients: Offered[], paper: string): Promise<DemoProvider> {
  const known = stages.get(seal)
  if (known) return known
  const opened = import('../demo-provider/demo-provider.ts').then(({ openDemoProvider }) =>
    openDemoProvider({ clients, paper }),
  )
  stages.set(seal, opened)
  opened.catch(() => stages.delete(seal))
  return opened
}

export async function closeStage({ seal }: House): Promise<void> {
  const opened = stages.get(seal)
  stages.delete(seal)
  await opened?.then(({ close }) => close()).catch(() => undefined)
}
