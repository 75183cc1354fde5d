// A page as a room gives it to the roof, which puts the paper's frame around it.
import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../platform/i18n.ts'

export type PageContent = {
  title: string
  description?: string
  /** Language of the interface around the text. */
  language: Language
  main: VNode
  /** What the page shows, as the page cache names it. */
  tags: string[]
  /** Path of the page's one true address. */
  canonical: string
  /** Paths of the same page in each language that has it. */
  alternates: { language: Language; address: string }[]
  /** More for the head: JSON-LD, feeds, Open Graph. */
  head?: ComponentChildren
  /** Scripts of this page beside the frame's own, as the build names them: `src/discussion/islands/discussion.ts`. */
  islands?: string[]
  /** Path of the section that the masthead marks. */
  section?: string
  status?: number
  /** When it stops being true without any news. */
  until?: Date
}

/** Where a page is found instead, as a path; `tags` as with a page. */
export type Elsewhere = { elsewhere: string; forGood: boolean; tags: string[] }

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with the kept page of this address, or makes it and puts the paper's frame around it. */
    page: (make: () => Promise<PageContent | Elsewhere>) => Promise<FastifyReply>
    /** Answers with a page for this asker only. */
    once: (content: PageContent) => Promise<FastifyReply>
  }
}
