// What an article's page says to machines: NewsArticle and the way to it, as schema.org names them.
import { firstSentences } from '../desk/body/first-sentences.ts'
import type { Reading } from '../desk/desk.ts'
import { renditionAddress } from '../platform/images/rendition-address.ts'
import { withOffset } from '../style/dates.ts'
import * as urls from '../urls.ts'
import type { Place } from './place.ts'

const ratios = ['1x1', '4x3', '16x9'] as const

export function articleFacts(
  { article, revision, corrections, journalists, pictures, translations }: Reading,
  place: Place,
): object {
  const { origin, paper } = place
  const { story } = revision
  const lead = story.lead && pictures.get(story.lead.picture)
  const at = (when: Date) => withOffset(paper.zone, when)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.standfirst || firstSentences(story.body, 200, article.language),
    inLanguage: article.language,
    url: origin + urls.article(article),
    mainEntityOfPage: origin + urls.article(article),
    datePublished: article.firstPublishedAt && at(article.firstPublishedAt),
    dateModified: at(article.updatedAt ?? article.firstPublishedAt ?? revision.at),
    isAccessibleForFree: true,
    ...(story.dateline ? { dateline: `${story.dateline.place}, ${story.dateline.day}` } : {}),
    author: story.credits
      .filter(({ role }) => role === 'by')
      .map((credit) => {
        const journalist = credit.journalist ? journalists.get(credit.journalist) : undefined
        return journalist
          ? {
              '@type': 'Person',
              name: journalist.name[article.language],
              url: origin + urls.journalist(article.language, journalist.slug),
            }
          : {
              '@type': Object.values(paper.name).includes(credit.name) ? 'NewsMediaOrganization' : 'Person',
              name: credit.name,
            }
      }),
    publisher: publisherOf(place),
    ...(lead && story.lead
      ? {
          image: ratios.map(
            (ratio) =>
              origin +
              renditionAddress({
                hash: lead.hash,
                width: 1280,
                format: 'jpg',
                ratio,
                focus: story.lead?.focus ?? { x: 0.5, y: 0.5 },
              }),
          ),
        }
      : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map((one) => ({
            '@type': 'CorrectionComment',
            text: one.text,
            datePublished: at(one.at),
          })),
        }
      : {}),
    ...(translations.length > 0
      ? {
          workTranslation: translations.map((one) => ({
            '@type': 'NewsArticle',
            '@id': origin + urls.article(one),
            inLanguage: one.language,
          })),
        }
      : {}),
  }
}

/** Who publishes: on the front page in full, with an article as its publisher. */
export function paperFacts(place: Place): object {
  return { '@context': 'https://schema.org', ...publisherOf(place) }
}

function publisherOf(place: Place): object {
  const { origin, paper, language } = place
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#paper`,
    name: paper.name[language],
    url: origin + urls.front(language),
    logo: origin + urls.icon('mark-512.png'),
    ...(paper.founded === null ? {} : { foundingDate: String(paper.founded) }),
    ...(paper.address[language] === '' ? {} : { address: paper.address[language] }),
    ...(paper.email === null ? {} : { email: paper.email }),
    ...policiesOf(place),
  }
}

const names = {
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  sources: 'unnamedSourcesPolicy',
  masthead: 'masthead',
  ownership: 'ownershipFundingInfo',
  feedback: 'actionableFeedbackPolicy',
} as const

function policiesOf({ origin, paper, language }: Place): object {
  return Object.fromEntries(
    Object.entries(paper.policies).map(([kind, slug]) => [
      names[kind as keyof typeof names],
      origin + urls.standingPage(language, slug),
    ]),
  )
}

export function trailFacts(reading: Reading, { origin, sections, language, say }: Place): object {
  const trail = reading.revision.story.section ? sections.trail(reading.revision.story.section) : []
  const steps = [
    { name: say('article.home'), address: urls.front(language) },
    ...trail.map((one) => ({ name: one.title[language], address: urls.section(language, one.path) })),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + address,
    })),
  }
}
