// A program of its own that draws images for the house, so that their memory and their dangers stay out of it.
import { writeDurably } from '../durable.ts'
import { type Drawing, draw } from './image.ts'

export type Order = { id: number; from: string; to: string; drawing: Drawing }
export type Answer = { id: number; problem: { code: string | null; message: string } | null }

async function carryOut({ from, to, drawing }: Order): Promise<Answer['problem']> {
  try {
    await writeDurably(to, await draw(from, drawing))
    return null
  } catch (error) {
    if (!(error instanceof Error)) return { code: null, message: String(error) }
    return { code: 'code' in error ? String(error.code) : null, message: error.message }
  }
}

process.on('message', (order: Order) => {
  void carryOut(order).then((problem) => process.send?.({ id: order.id, problem } satisfies Answer))
})
// The house ends its worker by hanging up; a Ctrl-C at the terminal reaches both, and the house may still want an image.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
