// What somebody had written when their session was over: nothing of it is lost.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'

/** `next` is the path of the page with the form. */
export function KeptTextPage({ text, next, place }: { text: string; next: string; place: Place }): VNode {
  const { say, language } = place
  return (
    <main id="main" class="plain standards">
      <h1>{say('standards.signed-out')}</h1>
      <p>{say('standards.signed-out-explained')}</p>
      <p>
        <a href={urls.signIn(language, next)}>{say('standards.sign-in-again')}</a>
      </p>
      <div class="sheet">
        <label for="kept-text">{say('standards.kept-text')}</label>
        <textarea id="kept-text" readonly rows={12} dir="auto">
          {text}
        </textarea>
      </div>
    </main>
  )
}
