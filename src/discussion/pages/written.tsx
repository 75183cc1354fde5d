// What a reader wrote, drawn as paragraphs, lines and links: never as HTML.
import { Fragment, type VNode } from 'preact'
import { type Line, paragraphs } from '../../language/paragraphs.ts'
import type { Language } from '../../platform/i18n.ts'

/**
 * Each paragraph finds its own direction, so that no text can turn the page around it. `language` is that of the discussion: who writes
 * the other one there is read out, and set, in that.
 */
export function Written({ text, language }: { text: string; language: Language }): VNode {
  return (
    <div class="words" lang={tongueOf(text, language)}>
      {paragraphs(text).map((lines, at) => (
        <p key={at} dir="auto">
          {lines.map((line, number) => (
            <Fragment key={number}>
              {number > 0 && <br />}
              {drawn(line)}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function tongueOf(text: string, language: Language): Language {
  const hangul = text.match(/\p{sc=Hangul}/gu)?.length ?? 0
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0
  if (hangul + latin === 0) return language
  // A syllable of Hangul is worth two or three letters.
  return 2 * hangul >= latin ? 'ko' : 'en'
}

const drawn = (line: Line): (string | VNode)[] =>
  line.map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Fragment key={at}>
        <a href={piece.address} rel="nofollow ugc noopener">
          {piece.text}
        </a>
        {trueHost(piece)}
      </Fragment>
    ),
  )

/** The host in the letters that the network sees, where other letters were written: they may only look like a well-known name. */
function trueHost({ address, text }: { address: string; text: string }): string {
  const { host } = new URL(address)
  return text.toLowerCase().includes(host) ? '' : ` [${host}]`
}
