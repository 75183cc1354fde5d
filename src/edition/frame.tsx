// Puts the paper's frame around a page: head, masthead, colophon.
import { renderToString } from 'preact-render-to-string'
import type { VNode } from 'preact'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { BreakingStrip, Colophon, Masthead, type News } from './masthead.tsx'
import type { Place } from './place.ts'

/** Addresses of the built files that every page asks for. */
export type Built = { stylesheet: string; font: string; scripts: string[] }
export type Around = { place: Place; news: News; today: string; built: Built; look: string }

/** The whole document. `look` is the mark of the hole in which each reader's colours and text size stand. */
export function framed(content: PageContent, { place, news, today, built, look }: Around): string {
  const { language, say, origin, paper } = place
  const other =
    content.alternates.find((one) => one.language !== language)?.address ?? urls.front(language === 'en' ? 'ko' : 'en')
  const head: VNode = (
    <head>
      <meta charset="utf-8" />
      <title>{content.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {content.description && <meta name="description" content={content.description} />}
      <link rel="preload" href={built.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={built.stylesheet} />
      {built.scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
      <link rel="icon" href={urls.favicon} sizes="32x32" />
      <link rel="icon" href={urls.icon('mark.svg')} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={urls.icon('mark-180.png')} />
      <link rel="manifest" href={urls.manifest(language)} />
      <link rel="canonical" href={origin + content.canonical} />
      {content.alternates.map((one) => (
        <link key={one.language} rel="alternate" hreflang={one.language} href={origin + one.address} />
      ))}
      <meta property="og:site_name" content={paper.name[language]} />
      <meta property="og:title" content={content.title} />
      <meta property="og:url" content={origin + content.canonical} />
      {content.description && <meta property="og:description" content={content.description} />}
      {content.head}
    </head>
  )
  const body: VNode = (
    <body>
      <a class="skip" href="#main">
        {say('frame.skip-main')}
      </a>
      <BreakingStrip place={place} news={news} />
      <Masthead place={place} today={today} other={other} section={content.section} here={content.canonical} />
      {content.main}
      <Colophon place={place} />
    </body>
  )
  return `<!doctype html>\n<html lang="${language}"${look}>${renderToString(head)}${renderToString(body)}</html>\n`
}
