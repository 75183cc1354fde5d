// A page as a route renders it: what the page cache keeps and sends.

/** A whole answer of any status and content type, with marks where it has holes. */
export type Page = {
  readonly status: number
  readonly contentType: string
  readonly body: string | Buffer
  /** What the page shows, in the words in which it will be dropped: visible ASCII without commas. They are sent: keep them short. */
  readonly tags: readonly string[]
  /** Sent as it is. What says `private` or `no-store`, or sets a cookie, is neither kept nor shared by two who ask at once. */
  readonly cacheControl: string
  readonly headers?: Readonly<Record<string, string>>
  /** When anything that the page shows last changed; leave it out if that is not known. */
  readonly lastModified?: Date
  /** When the page stops being true without any news; from then on it is not served. */
  readonly until?: Date
}

// Below this a compressed body saves less than its header lines cost.
const worthCompressing = 256

/** True if this answer may go to more than one asker. */
export function isShareable(page: Page): boolean {
  const setsCookie = Object.keys(page.headers ?? {}).some((name) => name.toLowerCase() === 'set-cookie')
  return !setsCookie && !/\b(private|no-store)\b/i.test(page.cacheControl)
}

/** True if a body of this many bytes grows smaller by compressing. */
export function isCompressible(page: Page, length: number): boolean {
  return length >= worthCompressing && /^text\/|[/+](json|xml|javascript)\b/i.test(page.contentType)
}
