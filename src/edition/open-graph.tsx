// What an article looks like where somebody shares it: the part of its head that the Open Graph and X read.
import type { VNode } from 'preact'
import type { Reading } from '../desk/desk.ts'
import { sizeIn } from '../platform/images/image-frame.ts'
import { renditionAddress } from '../platform/images/rendition-address.ts'
import { withOffset } from '../style/dates.ts'
import type { Place } from './place.ts'

const imageWidth = 1280

export function ArticleGraph({ reading, place }: { reading: Reading; place: Place }): VNode {
  const { article, revision, topics } = reading
  const { paper, sections } = place
  const section = revision.story.section && sections.byId.get(revision.story.section)
  const at = (when: Date) => withOffset(paper.zone, when)
  return (
    <>
      <meta property="og:type" content="article" />
      {article.firstPublishedAt && <meta property="article:published_time" content={at(article.firstPublishedAt)} />}
      {article.updatedAt && <meta property="article:modified_time" content={at(article.updatedAt)} />}
      {section && <meta property="article:section" content={section.title[article.language]} />}
      {topics.map(({ id, name }) => (
        <meta key={id} property="article:tag" content={name[article.language]} />
      ))}
      <LeadImage reading={reading} place={place} />
    </>
  )
}

function LeadImage({ reading, place }: { reading: Reading; place: Place }): VNode {
  const { lead } = reading.revision.story
  const picture = lead && reading.pictures.get(lead.picture)
  if (!lead || !picture) return <meta name="twitter:card" content="summary" />
  const { hash } = picture
  const address = renditionAddress({ hash, width: imageWidth, format: 'jpg', ratio: '16x9', focus: lead.focus })
  const size = sizeIn(picture, '16x9', imageWidth)
  return (
    <>
      <meta property="og:image" content={place.origin + address} />
      <meta property="og:image:width" content={String(size.width)} />
      <meta property="og:image:height" content={String(size.height)} />
      {lead.alt !== '' && <meta property="og:image:alt" content={lead.alt} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
