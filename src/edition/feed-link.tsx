// Tells readers' programs in a page's head where its list can be followed.
import type { VNode } from 'preact'
import * as urls from '../urls.ts'

/** `page` is the path of the page that shows the list. */
export const FeedLink = ({ page, title }: { page: string; title: string }): VNode => (
  <link rel="alternate" type="application/atom+xml" title={title} href={urls.atom(page)} />
)
