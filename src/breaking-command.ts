// `courant breaking`: sets the strip above every page, or takes it down, until there is a desk to do it at.
import * as desk from './desk/desk.ts'
import { Invalid } from './platform/failure.ts'
import type { House } from './platform/house.ts'

export type BreakingOptions = { en?: string; ko?: string; article?: string; hours: string; clear?: boolean }

const longest = 48

/** Sets the strip and returns when it runs out, or null when it was taken down. Throws Invalid for what cannot be used. */
export async function breaking(house: House, options: BreakingOptions, by: string): Promise<Date | null> {
  if (options.clear) {
    await desk.endBreakingNews(house, by)
    return null
  }
  const hours = Number(options.hours)
  const [en, ko] = [options.en?.trim() ?? '', options.ko?.trim() ?? '']
  if (en === '' || ko === '') throw new Invalid('breaking.text')
  if (!(hours > 0 && hours <= longest)) throw new Invalid('breaking.hours', { longest })
  const until = new Date(house.now().getTime() + hours * 3_600_000)
  await desk.breakNews(house, { text: { en, ko }, article: await articleAt(house, options.article), until }, by)
  return until
}

async function articleAt(house: House, address: string | undefined): Promise<desk.ArticleId | null> {
  if (address === undefined) return null
  const command = await import('./desk/commands.ts')
  const found = await command.articleAt(house, address)
  if (found === null) throw new Invalid('breaking.article', { address })
  return found
}
