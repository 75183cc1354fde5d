// What an item says, as a story.
import type { Language } from '../../platform/i18n.ts'
import type { ArticleKind, Credit, Story } from '../article.ts'
import type { Body, Paragraph } from '../body/body.ts'
import { firstSentences } from '../body/first-sentences.ts'
import { mapPictures } from '../body/map-pictures.ts'
import { picturesIn } from '../body/words.ts'
import { centre, type PictureUse } from '../picture.ts'
import type { SectionId } from '../section.ts'
import { longestHeadline, longestStandfirst } from '../story.ts'
import type { TopicId } from '../topic.ts'
import { bodyOf, described } from './wxr-body.ts'
import type { WxrItem } from './wxr-items.ts'
import type { Tell, WxrRun } from './wxr-run.ts'
import { plainWords, shortened } from './wxr-words.ts'

/** The story, and how many of its pictures could not be had. */
export type Told = { story: Story; missing: number }

/** Keeps the story's pictures, too. Throws `Invalid('body.malformed')` for a text beyond a body's bounds. */
export async function storyOf(
  run: WxrRun,
  item: WxrItem,
  { kind, language }: { kind: ArticleKind; language: Language },
  tell: Tell,
): Promise<Told> {
  const { body, missing } = await illustrated(run, item, language, tell)
  const lead = await leadOf(run, item, tell)
  const isArticle = kind === 'article'
  const story: Story = {
    ...headOf(item, body, language, tell),
    shortHeadline: '',
    label: 'news',
    dateline: null,
    credits: isArticle ? creditsOf(run, item) : [],
    ...(isArticle ? placesOf(run, item) : { section: null, further: [] }),
    topics: isArticle ? topicsOf(run, item) : [],
    lead: lead === 'missing' ? null : lead,
  }
  return { story, missing: missing + Number(lead === 'missing') }
}

async function illustrated(run: WxrRun, item: WxrItem, language: Language, tell: Tell) {
  const { body, problems } = bodyOf(item, language, run.survey)
  const kept = new Map<string, string>()
  const why = new Map<string, string>()
  for (const address of picturesIn(body)) {
    const one = await run.media.keep(address)
    if (one.picture === null) why.set(address, one.why)
    else kept.set(address, one.picture)
  }
  const filled = mapPictures(described(body, run.media), (address) => kept.get(address) ?? null)
  for (const { code, about } of problems) tell('content', `${code}: ${about}`)
  for (const { code, about } of filled.problems) tell('content', `${code}: ${about} ${why.get(about)}`)
  return { body: filled.body, missing: filled.problems.length }
}

/** Headline and standfirst; what is too long for its place stands above the text instead, whole. */
function headOf(
  item: WxrItem,
  body: Body,
  language: Language,
  tell: Tell,
): Pick<Story, 'headline' | 'standfirst' | 'body'> {
  const title = plainWords(item.title)
  const excerpt = plainWords(item.excerpt)
  const above: string[] = []
  if (title === '') tell('title', 'is empty: the text’s first words stand in for it')
  if (title.length > longestHeadline) {
    tell('title', `is longer than ${longestHeadline} characters: it is shortened, and stands whole above the text`)
    above.push(title)
  }
  if (excerpt.length > longestStandfirst) {
    tell('excerpt', `is longer than ${longestStandfirst} characters: it stands above the text`)
    above.push(excerpt)
  }
  return {
    headline: shortened(title, longestHeadline) || firstSentences(body, 80, language) || item.slug || `№ ${item.id}`,
    standfirst: excerpt.length > longestStandfirst ? '' : excerpt,
    body: { ...body, content: [...above.map(paragraph), ...body.content] },
  }
}

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function creditsOf({ journalists, credited }: WxrRun, { creator, labels }: WxrItem): Credit[] {
  const together = labels.flatMap(({ taxonomy, slug }) => (taxonomy === 'author' ? (credited.get(slug) ?? []) : []))
  const alone = journalists.get(creator)
  const all = together.length > 0 ? together : alone ? [alone] : []
  return [...new Set(all)].map((journalist) => ({ role: 'by', journalist, name: '', terms: '' }))
}

/** The category that an SEO plugin calls the primary one, or else the first; those above one are not named again. */
function placesOf({ sections, survey, tree }: WxrRun, { labels, meta }: WxrItem): Pick<Story, 'section' | 'further'> {
  const named = labels.flatMap(({ taxonomy, slug }) => (taxonomy === 'category' ? [slug] : []))
  const primary = meta['_yoast_wpseo_primary_category'] ?? meta['rank_math_primary_category']
  const first = named.filter((slug) => primary && survey.categories.get(slug)?.id === primary)
  const ids = [...new Set([...first, ...named].flatMap((slug) => sections.get(slug) ?? []))]
  const above = new Set<SectionId>(
    ids.flatMap((id) =>
      tree
        .trail(id)
        .slice(0, -1)
        .map((section) => section.id),
    ),
  )
  const unfiled = sections.get('uncategorized')
  const [section = unfiled ?? null, ...further] = ids.filter((id) => !above.has(id))
  return { section, further }
}

function topicsOf({ topics }: WxrRun, { labels }: WxrItem): TopicId[] {
  return [...new Set(labels.flatMap(({ taxonomy, slug }) => (taxonomy === 'post_tag' ? (topics.get(slug) ?? []) : [])))]
}

async function leadOf(
  { survey, media }: WxrRun,
  { meta }: WxrItem,
  tell: Tell,
): Promise<PictureUse | null | 'missing'> {
  const id = meta['_thumbnail_id'] ?? ''
  if (!/^[1-9]\d*$/.test(id)) return null
  const attachment = survey.attachments.get(id)
  if (!attachment) {
    tell('lead', `the attachment ${id} is not in the export`)
    return 'missing'
  }
  const { address, file, alt, caption } = attachment
  const kept = await media.keep(file)
  if (kept.picture !== null)
    return { picture: kept.picture, alt: plainWords(alt), caption: plainWords(caption), credit: '', focus: centre }
  tell('lead', `${address} ${kept.why}`)
  return 'missing'
}
