// The bare server that Courant is measured against: Node's own, which gives everybody the same bytes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerParent } from './child.ts'
import { host } from './connection.ts'

export type BareWanted = { head: string[]; body: Buffer }

answerParent(async ({ head, body }: BareWanted): Promise<{ port: number }> => {
  const server = createServer({ keepAliveTimeout: 72_000 }, (_, res) => res.writeHead(200, head).end(body))
  await once(server.listen(0, host), 'listening')
  return { port: (server.address() as AddressInfo).port }
})
