// Lets those who ask for one page at the same time share one rendering, as long as nothing was dropped since it began.
import type { Drops, Rendering } from './drops.ts'
import type { PreparedPage } from './prepared.ts'

type Render = (begun: Rendering) => Promise<PreparedPage>
type Running = { readonly begun: Rendering; readonly page: Promise<PreparedPage> }

/** Makes the sharing of renderings by URL. If the shared rendering throws, so does every asking. */
export function openRenderings(drops: Drops): (url: string, render: Render) => Promise<PreparedPage> {
  const running = new Map<string, Running>()

  return async (url, render) => {
    const begun = drops.now()
    const current = running.get(url)
    // Which tags a page will have is known only at its end: any drop since its beginning might be one of them.
    if (current?.begun === begun) {
      const page = await current.page
      return page.shareable ? page : render(begun)
    }
    const own: Running = { begun, page: render(begun) }
    running.set(url, own)
    try {
      return await own.page
    } finally {
      if (running.get(url) === own) running.delete(url)
    }
  }
}
