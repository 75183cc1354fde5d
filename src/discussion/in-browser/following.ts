// Follows a discussion while it is being read: the count in place, and new comments only when they are asked for.
import { fetchPage, taken } from './fetching.ts'
import { bringForm, focusOn, putThread, tellFailure } from './sending.ts'

type News = { count: number }

/** Listens while the discussion is in sight, so that nobody's connection is held for a page that lies in the background. */
export function follow(section: HTMLElement): void {
  const { live } = section.dataset
  const button = section.querySelector<HTMLButtonElement>('.newer')
  if (live === undefined || !button) return
  /** How many comments are shown by what this page has of them, and how many the server tells of. */
  let known = Number(section.dataset['count'])
  let told = known
  let source: EventSource | null = null
  let near = false

  const offer = (): void => {
    show(section, told)
    const more = told - known
    const figure = button.querySelector('span')
    if (figure) figure.textContent = String(more)
    button.hidden = more <= 0
    // Comments can go, too; those that come after that are new all the same.
    if (more < 0) known = told
  }
  const hear = ({ data }: MessageEvent<string>): void => {
    told = (JSON.parse(data) as News).count
    offer()
  }
  const listen = (): void => {
    const wanted = near && document.visibilityState === 'visible'
    if (!wanted) {
      source?.close()
      source = null
    } else if (source === null) {
      source = new EventSource(live)
      source.addEventListener('message', hear)
    }
  }
  new IntersectionObserver((entries) => {
    near = entries.some(({ isIntersecting }) => isIntersecting)
    listen()
  }).observe(section)
  document.addEventListener('visibilitychange', listen)
  section.addEventListener('said', (event) => {
    known += (event as CustomEvent<number>).detail
    // The server may tell of one's own comment before it has answered, or after.
    told = Math.max(told, known)
    offer()
  })
  const bring = async (): Promise<void> => {
    const { page } = await fetchPage(section.dataset['page'] ?? '')
    const fresh = page.querySelector<HTMLElement>('#comments')
    known = Number(fresh?.dataset['count'] ?? known)
    told = known
    offer()
    if (!fresh) return
    bringForm(section, page)
    merge(section, fresh)
  }
  button.addEventListener('click', () => void bring().catch(() => tellFailure(section)))
}

function show(section: HTMLElement, count: number): void {
  const figure = section.querySelector('h2 .count')
  if (figure) figure.textContent = String(count)
}

/** What is not here yet comes: threads above the others, replies below theirs. What is here stays as it is. */
function merge(section: HTMLElement, fresh: HTMLElement): void {
  let first: HTMLElement | null = null
  for (const thread of [...fresh.querySelectorAll<HTMLElement>('.thread > li')].toReversed()) {
    const known = document.getElementById(thread.id)
    if (!known) {
      first = taken(thread)
      putThread(section, first)
    } else mergeReplies(known, thread)
  }
  focusOn(first)
}

function mergeReplies(known: HTMLElement, fresh: HTMLElement): void {
  const replies = fresh.querySelector('.replies')
  const here = known.querySelector('.replies')
  if (!replies) return
  if (!here) known.querySelector('.comment')?.after(taken(replies))
  else for (const reply of replies.children) if (!document.getElementById(reply.id)) here.append(taken(reply))
}

/** The next page of the thread, below this one. */
export async function append(section: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const { page } = await fetchPage(link.href)
  const foot = page.querySelector('.thread-foot')
  const threads = [...page.querySelectorAll<HTMLElement>('.thread > li')].filter(
    ({ id }) => !document.getElementById(id),
  )
  bringForm(section, page)
  const fresh = threads.map(taken)
  section.querySelector('.thread')?.append(...fresh)
  if (foot) section.querySelector('.thread-foot')?.replaceWith(taken(foot))
  focusOn(fresh[0] ?? null)
}
