// Journalists: who signs the paper's articles, whether or not they have an account.
import type { Id } from '../platform/ids.ts'
import type { InBoth } from './paper.ts'
import type { PictureId } from './picture.ts'

export type JournalistId = Id<'journalist'>

export type Journalist = {
  id: JournalistId
  slug: string
  name: InBoth
  role: InBoth
  email: string | null
  emailShown: boolean
  biography: InBoth
  /** Languages spoken, as BCP 47 tags. */
  languages: string[]
  picture: PictureId | null
}
