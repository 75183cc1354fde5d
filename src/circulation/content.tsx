// The full text of an article for who reads it elsewhere: corrections first, then picture, dateline and body.
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { feedHtml } from '../desk/body/feed.tsx'
import { bodyMessages } from '../desk/body/messages.ts'
import { drawCaption } from '../desk/body/render.tsx'
import type { Reading } from '../desk/desk.ts'
import { speaker } from '../platform/i18n.ts'
import { renditionAddress } from '../platform/images/rendition-address.ts'
import { datelineDay, instant } from '../style/dates.ts'
import { inWords } from '../style/words.ts'
import * as urls from '../urls.ts'
import type { Source } from './source.ts'

const bodySays = { en: speaker('en', bodyMessages.en), ko: speaker('ko', bodyMessages.ko) }
const pictureWidth = 960

/** HTML that needs no style sheet, with absolute addresses; not yet escaped for the XML or JSON around it. */
export function contentHtml(reading: Reading, source: Source): string {
  const { article, revision } = reading
  const { lead, body } = revision.story
  const pictureAddress = ({ picture }: { picture: string }): string | null => {
    const hash = reading.pictures.get(picture)?.hash
    return hash ? source.origin + renditionAddress({ hash, width: pictureWidth, format: 'jpg', ratio: 'full' }) : null
  }
  const src = lead && pictureAddress(lead)
  const head = renderToString(
    <>
      <Notices reading={reading} source={source} />
      {lead && src && (
        <figure>
          <img src={src} alt={lead.alt} />
          {drawCaption({ ...lead, size: 'wide' })}
        </figure>
      )}
      <Dateline reading={reading} />
    </>,
  )
  const address = source.origin + urls.article(article)
  return head + feedHtml(body, { address, say: bodySays[article.language], pictureAddress })
}

function Notices({ reading, source }: { reading: Reading; source: Source }): VNode {
  const { language } = reading.article
  const when = (at: Date) => instant(language, source.paper.zone, at)
  return (
    <>
      {reading.corrections.map((one) => (
        <aside key={one.id}>
          <p>
            <strong>{inWords(language)('article.correction-of', { when: when(one.at) })}</strong> {one.text}
          </p>
        </aside>
      ))}
    </>
  )
}

function Dateline({ reading }: { reading: Reading }): VNode | null {
  const { dateline } = reading.revision.story
  if (!dateline) return null
  return (
    <p>
      {dateline.place}, {datelineDay(reading.article.language, dateline.day)}
    </p>
  )
}
