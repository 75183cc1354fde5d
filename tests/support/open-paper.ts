// Opens the demo newspaper as readers meet it: listening on a free port, with one article withdrawn.
import type { AddressInfo } from 'node:net'
import { openCourant } from '../../src/courant.ts'
import * as desk from '../../src/desk/desk.ts'
import type { House } from '../../src/platform/house.ts'
import type { Language } from '../../src/platform/i18n.ts'
import { openLog } from '../../src/platform/log.ts'
import * as standards from '../../src/standards/standards.ts'
import { demoPolicy } from './demo-policy.ts'
import { demoSettings } from './demo-settings.ts'

export type OpenPaper = { origin: string; house: House; close: () => Promise<void> }

/** The demo newspaper, on the database that this run of the tests is about. Some seconds. */
export async function openPaper(): Promise<OpenPaper> {
  const { settings, remove } = await demoSettings()
  const { house, app, close } = await openCourant(settings, openLog({ level: 'silent' }))
  const visit = await desk.articleAddressed(house.db, 'en', '2018-05-31', 'lavrov-in-pyongyang')
  if (!visit) throw new Error('The demo lacks its visit.')
  await desk.withdraw(house, visit.id, 'It named the wrong hall.', 'test')
  await keepStandards(house, visit.id)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    house,
    close: async () => {
      await close()
      await remove()
    },
  }
}

/** The demo's policy, with one decision under it. */
async function keepStandards(house: House, article: string): Promise<void> {
  await standards.keepPolicy(house, await demoPolicy(), 'test')
  const decision = { outcome: 'clarified', clause: '16', facts: 'The hall was another one.' } as const
  const found = { automated: 'no', source: 'report', affected: null, language: 'en' } as const
  await standards.decide(house, { ...decision, ...found, matter: { kind: 'article', id: article } }, null)
}

/** The story that has everything, and its Korean partner. */
export const model: Record<Language, string> = {
  en: '/2018/04/10/ri-yong-ho-moscow',
  ko: `/ko/2018/04/10/${encodeURIComponent('리용호-모스크바-도착')}`,
}

const declared: Record<Language, string> = {
  en: '/2018/04/27/panmunjom-declaration',
  ko: `/ko/2018/04/27/${encodeURIComponent('판문점-선언')}`,
}

type PageKind = { kind: string; addresses: Record<Language, string>; status?: number }

const inBoth = (path: string): Record<Language, string> => ({ en: path, ko: path === '/' ? '/ko' : `/ko${path}` })

/** An address of every kind of page that readers meet, in both languages. */
export const pageKinds: PageKind[] = [
  { kind: 'front page', addresses: inBoth('/') },
  { kind: 'section', addresses: inBoth('/national') },
  { kind: 'section in a section in a section', addresses: inBoth('/national/politics/north-korea') },
  { kind: 'article', addresses: model },
  { kind: 'corrected article', addresses: declared },
  {
    kind: 'article with a table, a box and a quotation set large',
    addresses: inBoth('/2018/04/12/household-debt-jeonse'),
  },
  { kind: 'print view', addresses: { en: `${model.en}/print`, ko: `${model.ko}/print` } },
  {
    kind: 'print view with a glossary',
    addresses: {
      en: `${model.en}/print?glossary=1&lines=1`,
      ko: '/ko/2018/04/12/household-debt-jeonse/print?glossary=1&level=3&words=both',
    },
  },
  { kind: 'section, what is easier in it', addresses: inBoth('/national?level=3') },
  { kind: 'discussion', addresses: { en: `${model.en}/comments`, ko: `${model.ko}/comments` } },
  { kind: 'form to report an error', addresses: { en: `${model.en}/correction`, ko: `${model.ko}/correction` } },
  { kind: 'history', addresses: { en: `${declared.en}/history`, ko: `${declared.ko}/history` } },
  { kind: 'list of corrections', addresses: inBoth('/corrections') },
  { kind: 'policy of the Standards Board', addresses: inBoth('/standards') },
  { kind: 'clause of the policy with its versions', addresses: inBoth('/standards/clauses/7') },
  { kind: 'public ledger', addresses: inBoth('/standards/ledger') },
  { kind: 'form of a complaint', addresses: inBoth('/standards/complaints/new') },
  { kind: 'form of a request to hide a comment', addresses: inBoth('/standards/hiding/new') },
  { kind: 'journalist', addresses: inBoth('/by/han-seo-yun') },
  { kind: 'topic', addresses: inBoth('/topics/diplomacy') },
  { kind: 'paper of a day', addresses: inBoth('/archive/2018/04/10') },
  { kind: 'day without a paper', addresses: inBoth('/archive/2018/05/03') },
  { kind: 'page about the paper', addresses: inBoth('/about') },
  { kind: 'standing page', addresses: inBoth('/about/ethics') },
  { kind: 'page of reading settings', addresses: inBoth('/look') },
  { kind: 'dictionary', addresses: inBoth('/dictionary') },
  { kind: 'page of a word', addresses: inBoth('/dictionary/lead') },
  {
    kind: 'page of a word in its sentence',
    addresses: inBoth(`/dictionary/assumed?in=Ri+assumed+office+in+2016.&at=3&from=${encodeURIComponent(model.en)}`),
  },
  { kind: 'page of an abbreviation', addresses: inBoth('/dictionary/ICBM') },
  { kind: 'page of a word that nobody knows', addresses: inBoth('/dictionary/recieve'), status: 404 },
  {
    kind: 'article of which every word is a link',
    addresses: { en: `${model.en}/dictionary`, ko: '/ko/2018/04/12/household-debt-jeonse/dictionary' },
  },
  { kind: 'page that is not there', addresses: inBoth('/nope'), status: 404 },
  { kind: 'withdrawn article', addresses: inBoth('/2018/05/31/lavrov-in-pyongyang'), status: 410 },
]
