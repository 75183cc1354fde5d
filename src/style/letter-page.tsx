// A letter as mail programs show it that read HTML.
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../platform/i18n.ts'

/** The whole document around what a letter says. */
export const letterPage = (language: Language, subject: string, body: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>{body}</body>
    </html>,
  )}`
