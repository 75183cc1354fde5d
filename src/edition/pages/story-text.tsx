// The story itself: its corrections, lead picture and text, and where it was found.
import type { ComponentChildren, VNode } from 'preact'
import type { DrawLine } from '../../desk/body/lines.tsx'
import { bodyMessages } from '../../desk/body/messages.ts'
import { BodyView } from '../../desk/body/render.tsx'
import { centre, type Reading } from '../../desk/desk.ts'
import { speaker } from '../../platform/i18n.ts'
import { datelineDay, instant } from '../../style/dates.ts'
import * as urls from '../../urls.ts'
import { PictureView } from '../picture.tsx'
import { asItIs, type StoryProps } from './story-head.tsx'

const bodySays = { en: speaker('en', bodyMessages.en), ko: speaker('ko', bodyMessages.ko) }

/** Says on paper where the text was found, and in which of its revisions. */
export function Source({ reading, place, className = '' }: StoryProps & { className?: string }): VNode {
  const { article, revision } = reading
  const { say, language, paper, origin } = place
  const address = origin + urls.article(article)
  return (
    <p class={`source ${className}`.trim()}>
      {say('print.source', { paper: paper.name[language], address: decodeURI(address) })} ·{' '}
      {say('print.revision', { number: String(revision.number), when: instant(language, paper.zone, revision.at) })}
    </p>
  )
}

export function Corrections({ reading, place }: StoryProps): VNode {
  return (
    <>
      {reading.corrections.map((correction) => (
        <aside key={correction.id} class="correction">
          <p>
            <strong lang={place.language}>
              {place.say('article.correction-of', { when: instant(place.language, place.paper.zone, correction.at) })}
            </strong>{' '}
            {correction.text}
          </p>
        </aside>
      ))}
    </>
  )
}

export function Lead({
  reading,
  words = asItIs,
}: {
  reading: Reading
  words?: (text: string) => ComponentChildren
}): VNode | null {
  const use = reading.revision.story.lead
  const picture = use && reading.pictures.get(use.picture)
  if (!use || !picture) return null
  return (
    <figure class="lead">
      <PictureView picture={picture} use={use} sizes="(min-width: 64rem) 60rem, 100vw" eager />
      <figcaption>
        <span class="caption">{words(use.caption)}</span> <span class="credit">{use.credit}</span>
      </figcaption>
    </figure>
  )
}

/** The body with its dateline. `drawLine` draws its words otherwise than as they are. */
export function Text({ reading, drawLine }: { reading: Reading; drawLine?: DrawLine }): VNode {
  const { article, revision, pictures } = reading
  const { dateline, body } = revision.story
  return (
    <div class="body">
      {dateline && (
        <p class="dateline">
          {dateline.place}, <time datetime={dateline.day}>{datelineDay(article.language, dateline.day)}</time>
        </p>
      )}
      <BodyView
        body={body}
        say={bodySays[article.language]}
        {...(drawLine ? { drawLine } : {})}
        drawPicture={(use) => {
          const picture = pictures.get(use.picture)
          return picture ? (
            <PictureView
              picture={picture}
              use={{ alt: use.alt, focus: centre }}
              sizes={`(min-width: 64rem) ${use.size === 'wide' ? '60rem' : '38.5rem'}, 100vw`}
            />
          ) : null
        }}
      />
    </div>
  )
}
