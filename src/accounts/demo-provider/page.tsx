// The page on which a visitor of the demonstration makes somebody up, plainly not the provider whose name it bears.
import { renderToString } from 'preact-render-to-string'
import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n.ts'
import { inWords } from '../../style/words.ts'

export type SignInAt = {
  language: Language
  provider: string
  /** Where the form is sent. */
  action: string
  name: string
  email: string
  verified: boolean
  nameless: boolean
}

/** The whole document of the form. */
export function demoSignInPage(at: SignInAt): string {
  const say = inWords(at.language)
  const title = say('demo-provider.title', { provider: at.provider })
  return whole(
    at.language,
    title,
    <main>
      <p class="label">{say('demo-provider.label')}</p>
      <h1>{title}</h1>
      <p>{say('demo-provider.what', { provider: at.provider })}</p>
      <form method="post" action={at.action}>
        {at.nameless && (
          <p id="name-problem" role="alert">
            {say('demo-provider.nameless')}
          </p>
        )}
        <p>
          <label for="name">{say('demo-provider.name')}</label>
          <input
            id="name"
            name="name"
            value={at.name}
            maxLength={60}
            autocomplete="off"
            required
            aria-describedby={at.nameless ? 'name-problem' : undefined}
            aria-invalid={at.nameless ? 'true' : undefined}
          />
        </p>
        <p>
          <label for="email">{say('demo-provider.email')}</label>
          <input id="email" name="email" type="email" value={at.email} maxLength={200} autocomplete="off" />
        </p>
        <p>
          <label class="beside">
            <input type="checkbox" name="verified" value="yes" checked={at.verified} /> {say('demo-provider.verified')}
          </label>
        </p>
        <p class="choices">
          <button name="answer" value="yes">
            {say('demo-provider.yes')}
          </button>
          <button name="answer" value="no" class="no" formnovalidate>
            {say('demo-provider.no')}
          </button>
        </p>
      </form>
    </main>,
  )
}

/** The whole document that says that it is too late, or that the address is none of ours. */
export function demoProblemPage(language: Language): string {
  const say = inWords(language)
  return whole(
    language,
    say('demo-provider.problem'),
    <main>
      <p class="label">{say('demo-provider.label')}</p>
      <h1>{say('demo-provider.problem')}</h1>
      <p>{say('demo-provider.problem-text')}</p>
    </main>,
  )
}

const whole = (language: Language, title: string, main: VNode): string =>
  `<!doctype html>\n${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/plain.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>{main}</body>
    </html>,
  )}\n`

/** Deliberately unlike the paper and unlike any provider. */
export const plainCss = `:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; font: 1.0625rem/1.5 ui-monospace, monospace; }
h1 { font-size: 1.375rem; line-height: 1.3; }
.label { display: inline-block; margin: 0; padding: 0.125rem 0.5rem; border: 2px dashed; font-weight: bold; }
label { display: block; }
input:not([type='checkbox']) { box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
.choices { display: flex; flex-wrap: wrap; gap: 0.75rem; }
button { min-height: 2.75rem; padding: 0.25rem 1rem; font: inherit; }
[role='alert'] { font-weight: bold; }
`
