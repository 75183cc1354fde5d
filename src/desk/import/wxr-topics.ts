// An export's tags as topics, each under its own name and, where Polylang says so, under its name in the other language.
import type { Tx } from '../../platform/house.ts'
import type { InBoth } from '../paper.ts'
import { slugOf } from '../slug.ts'
import { imported, saveImported } from '../store/moves.ts'
import { topicBySlug } from '../store/paper.ts'
import { topicCalled } from '../store/topic-names.ts'
import type { TopicId } from '../topic.ts'
import { topicNamed } from '../verbs/keep.ts'
import type { WxrTerm } from './wxr-items.ts'
import { languageOfName } from './wxr-language.ts'
import { type Tell, telling, type WxrRun } from './wxr-run.ts'
import { partnersOf, type Survey } from './wxr-survey.ts'
import { plainWords } from './wxr-words.ts'

/** Names what has no name yet, in one transaction, and fills `topics` of the run. */
export async function nameTopics(run: WxrRun, file: string): Promise<void> {
  const { survey, source, topics, report } = run
  await run.house.change(async (tx) => {
    for (const tag of survey.tags.values()) {
      const item = `tag:${tag.slug}`
      const known = await imported(tx.db, source, item)
      const thing = known ? (known.thing as TopicId) : await topicOf(tx, tag, survey, telling(report.notes, file, item))
      if (thing === null) continue
      topics.set(tag.slug, thing)
      if (!known) await saveImported(tx.write, source, item, { thing, digest: '' })
    }
  })
}

async function topicOf(tx: Tx, tag: WxrTerm, survey: Survey, tell: Tell): Promise<TopicId | null> {
  const name = nameOf(tag, survey)
  const slug = slugOf(name.en ?? name.ko ?? '')
  if (slug === '') {
    tell('name', `“${tag.name}” has no letter or digit, so that no topic can be called that`)
    return null
  }
  const called =
    (name.en && (await topicCalled(tx.db, 'en', name.en))) || (name.ko && (await topicCalled(tx.db, 'ko', name.ko)))
  if (called) return called
  const there = await topicBySlug(tx.db, slug)
  if (!there) return (await topicNamed(tx, name)).id
  tell('name', `“${tag.name}” and “${there.name.en}” are one topic, /topics/${slug}`)
  return there.id
}

function nameOf(tag: WxrTerm, survey: Survey): Partial<InBoth> {
  const names = Object.entries(partnersOf(tag, survey)).map(([language, { name }]) => [language, plainWords(name)])
  if (names.length > 0) return Object.fromEntries(names) as Partial<InBoth>
  const name = plainWords(tag.name) || tag.slug
  return { [languageOfName(name)]: name }
}
