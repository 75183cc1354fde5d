// Who hears which news: the only map of consequences.
import * as accounts from './accounts/accounts.ts'
import type { AccountNews, NoticeNews } from './accounts/accounts.ts'
import * as archive from './archive/archive.ts'
import type { ArchiveNews } from './archive/archive.ts'
import * as desk from './desk/desk.ts'
import type { DeskNews } from './desk/desk.ts'
import * as dictionary from './dictionary/dictionary.ts'
import type { DictionaryNews, LevelNews } from './dictionary/dictionary.ts'
import * as discussion from './discussion/discussion.ts'
import type { DiscussionNews } from './discussion/discussion.ts'
import { untrueAfter } from './edition/edition.ts'
import type { DayNews } from './midnight.ts'
import type { House } from './platform/house.ts'
import type { PageCache } from './platform/page-cache/page-cache.ts'
import type { Consequences, Listener, Wires } from './platform/wire.ts'
import * as standards from './standards/standards.ts'
import type { StandardsNews } from './standards/standards.ts'

type Told =
  | DeskNews
  | ArchiveNews
  | LevelNews
  | DictionaryNews
  | AccountNews
  | NoticeNews
  | StandardsNews
  | DiscussionNews
  | DayNews
type Map = { [Kind in Told['kind']]: Consequences<Extract<Told, { kind: Kind }>> }
/** What of one node hears news: its page cache, and the readers who follow a discussion. */
export type Ears = { cache: Pick<PageCache, 'drop'>; live: Pick<discussion.Live, 'tell'> }

/** The ears of a process that serves nobody, such as a command. */
export const nobody: Ears = { cache: { drop: () => 0 }, live: { tell: async () => {} } }

export function wiresOf({ cache, live }: Ears): Wires {
  const drop = (tags: readonly string[]): void => void cache.drop(tags)
  const dropPages: Listener<DeskNews> = (_, news) => drop(untrueAfter(news))
  const dropOwnPages: Listener<AccountNews | NoticeNews> = (_, { account }) => drop([`account:${account}`])
  const dropThread: Listener<DiscussionNews> = (_, news) => drop(discussion.untrueAfter(news))
  const dropDictionary = (): void => drop([dictionary.dictionaryTag])
  const dropLedger = (): void => drop(['ledger'])
  const tellFollowers: Listener<DiscussionNews> = (house, news) => live.tell(house, news)
  const paper = async ({ db }: House) => desk.paper(db)

  const writeToComplainant = standards.writeToComplainant(paper)

  const inPaper = { everyNode: { dropPages }, once: {} }
  const inArchive = {
    everyNode: { dropPages },
    once: {},
    beside: { file: archive.file, level: dictionary.levelArticle },
  }
  const inAccount = { everyNode: { forget: accounts.forgetAccount, dropOwnPages }, once: {} }
  const inThread = { everyNode: { dropThread, tellFollowers }, once: {} }
  const inLedger = { everyNode: { dropLedger }, once: {} }
  const nothing = { everyNode: {}, once: {} }

  const map: Map = {
    'archive behind': { everyNode: {}, once: {}, beside: { file: archive.fileFrom } },
    'article published': inArchive,
    'article changed': inArchive,
    'article withdrawn': inArchive,
    'article levelled': inPaper,
    'levels behind': { everyNode: {}, once: {}, beside: { level: dictionary.levelFrom } },
    'paper changed': inPaper,
    'journalist changed': inPaper,
    'front arranged': inPaper,
    'breaking news changed': inPaper,

    // Comments are signed with names, which stand in kept pages.
    'account changed': {
      everyNode: { forget: accounts.forgetAccount, dropOwnPages, dropNames: () => drop([discussion.discussionTag]) },
      once: {},
    },
    'account erased': { everyNode: { forget: accounts.forgetAccount, dropOwnPages, dropLedger }, once: {} },
    'session ended': inAccount,
    'notices changed': { everyNode: { dropOwnPages }, once: {} },
    'notices due': { everyNode: {}, once: { mail: accounts.mailNotices(paper) } },

    'policy changed': { everyNode: { dropPolicy: () => drop(['policy', 'ledger']) }, once: {} },
    'decision made': inLedger,
    'decision retracted': inLedger,
    'appeal made': inLedger,
    'decision overturned': {
      everyNode: { dropLedger },
      once: { restore: discussion.restore, lift: discussion.liftOverturned },
    },
    'decision upheld': inLedger,
    'hiding begun': { everyNode: { dropLedger }, once: { hide: discussion.hideForATime } },
    'hiding over': { everyNode: {}, once: { end: standards.endHiding } },
    'hiding ended': { everyNode: { dropLedger }, once: { restore: discussion.restore } },
    'hiding made final': { everyNode: { dropLedger }, once: { keepRemoved: discussion.keepRemoved } },
    'case opened': { everyNode: {}, once: { write: writeToComplainant } },
    'case ruled on': { everyNode: { dropLedger }, once: { write: writeToComplainant } },
    'case assigned': nothing,

    'comment said': { everyNode: { dropThread, tellFollowers }, once: { tellAnswered: discussion.tellAnswered } },
    'comment edited': inThread,
    'comment withdrawn': inThread,
    'comment ruled on': inThread,
    'ruling stands': { everyNode: {}, once: { tellAnswered: discussion.tellAnswered } },
    'comment picked': inThread,
    'comment voted on': inThread,
    'comments brought in': inThread,
    'comment reported': nothing,
    'correction reported': nothing,
    'correction answered': { everyNode: {}, once: { tell: discussion.tellCorrectionAnswered } },
    'discussion mode changed': inThread,
    'reader muted': inThread,
    'reader sanctioned': nothing,
    'word list changed': { everyNode: { forgetWordLists: discussion.forgetWordLists }, once: {} },

    'entry changed': { everyNode: { forget: dictionary.forgetOwnEntries, dropDictionary }, once: {} },
    'packs changed': {
      everyNode: { forget: dictionary.forgetPacks, dropDictionary },
      once: { sweep: dictionary.sweepRemoved },
    },

    'day turned': {
      everyNode: {},
      once: {
        forgetOld: accounts.forgetOld,
        forgetAddresses: discussion.forget,
        forgetContacts: standards.forgetOld,
        fileOld: archive.fileOld,
        levelOld: dictionary.levelOld,
      },
    },
  }
  return map as unknown as Wires
}
