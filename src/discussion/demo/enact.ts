// Enacts the demo's comments through the verbs that people use, at the times at which they did it.
import type { Account } from '../../accounts/accounts.ts'
import * as desk from '../../desk/desk.ts'
import { fact, remember } from '../../platform/facts.ts'
import type { House, Tx } from '../../platform/house.ts'
import * as standards from '../../standards/standards.ts'
import { articleAt } from '../import/article-at.ts'
import type { CommentId } from '../comment.ts'
import type { Answer } from '../problem.ts'
import { commentById } from '../store/comments.ts'
import { withdraw } from '../verbs/change.ts'
import { pick } from '../verbs/pick.ts'
import { report } from '../verbs/report.ts'
import { hold, remove } from '../verbs/rule.ts'
import { say } from '../verbs/say.ts'
import { vote } from '../verbs/vote.ts'
import type { DemoAct } from './file.ts'

/** `clock` is that of the house; `settle` does what is due then, such as bringing back what an appeal restored. */
export type Stage = {
  people: ReadonlyMap<string, Account>
  clock: { at: Date | null }
  settle: () => Promise<void>
  now: Date
}

const minute = 60_000
const from = { address: '127.0.0.1' }
const known = 'demo comments'
/** `comments` are ids by their places in the file; of complaints, those of their cases. */
type Progress = { begun: string; done: number; comments: Record<string, string> }

/** Does what has not been done yet: a filling that was broken off goes on where it stopped. Returns how many comments stand. */
export async function enact(house: House, acts: readonly DemoAct[], stage: Stage): Promise<number> {
  const before = await fact(house.db, known)
  const progress: Progress = before
    ? (JSON.parse(before) as Progress)
    : { begun: stage.now.toISOString(), done: 0, comments: {} }
  const begun = new Date(progress.begun).getTime()
  try {
    for (const act of acts.slice(progress.done)) {
      stage.clock.at = new Date(begun - act.minutes * minute)
      await house.change(async (tx) => {
        await perform(tx, act, stage, progress.comments)
        progress.done += 1
        await remember(tx.write, known, JSON.stringify(progress))
      })
      if (act.does === 'rule') await stage.settle()
    }
  } finally {
    stage.clock.at = null
  }
  return Object.keys(progress.comments).length
}

async function perform(tx: Tx, act: DemoAct, { people }: Stage, comments: Progress['comments']): Promise<void> {
  const by = people.get(act.by)
  if (!by) throw new Error(`Nobody in the demo is called “${act.by}”`)
  if (act.does === 'say') {
    comments[act.comment] = await spoken(tx, act, by, comments)
  } else if (act.does === 'complain' || act.does === 'rule on complaint') {
    await aboutArticle(tx, act, by, comments)
  } else await aboutComment(tx, act, by, comments[act.comment])
}

type AboutComment = Exclude<DemoAct, { does: 'say' | 'complain' | 'rule on complaint' }>

async function aboutComment(tx: Tx, act: AboutComment, by: Account, id: string | undefined): Promise<void> {
  const comment = id === undefined ? null : await commentById(tx.db, id as CommentId)
  if (!comment) throw new Error(`The demo’s comment ${act.comment} is not there`)
  switch (act.does) {
    case 'agree':
    case 'disagree':
      // Who reads along does not see what is held or gone.
      if (comment.state === 'shown') await vote(tx, comment.id, act.does, by)
      return
    case 'withdraw':
      await withdraw(tx, comment.id, by)
      return
    case 'pick':
      await pick(tx, comment.id, by)
      return
    case 'hold':
      if (comment.state === 'shown') await hold(tx, comment.id, comment.revision, by)
      return
    case 'report':
      wellDone(await report(tx, comment.id, { reason: act.reason, text: act.text, contact: null }, by, from), act)
      return
    case 'ask to hide': {
      const { claim, text, substantiation } = act
      const matter = { kind: 'comment', id: comment.id } as const
      const asked = { matter, claim, text, substantiation, name: '', contact: '', language: comment.language }
      mustBeTaken(await standards.requestHiding(tx, asked, by.id), act)
      return
    }
    case 'remove':
      await remove(tx, comment.id, comment.revision, { clause: act.clause, facts: act.facts }, by)
      return
    default:
      await beforeTheBoard(tx, act, by, comment.decision as standards.DecisionId)
  }
}

async function spoken(
  tx: Tx,
  act: Extract<DemoAct, { does: 'say' }>,
  by: Account,
  comments: Progress['comments'],
): Promise<CommentId> {
  const article = await articleAt(tx.db, act.article)
  if (!article) throw new Error(`No article of the demo is at ${act.article}`)
  const current = await desk.articleById(tx.db, article.id)
  const done = await say(
    tx,
    {
      article: article.id,
      body: act.text,
      parent: act.answers === null ? null : ((comments[act.answers] ?? null) as CommentId | null),
      quote: act.quote === null ? null : { text: act.quote, revision: current?.revision ?? 1 },
    },
    by,
    from,
  )
  return wellDone(done, act).comment.id
}

async function aboutArticle(
  tx: Tx,
  act: Extract<DemoAct, { does: 'complain' | 'rule on complaint' }>,
  by: Account,
  comments: Progress['comments'],
): Promise<void> {
  if (act.does === 'rule on complaint') {
    mustBeTaken(await standards.ruleOnCase(tx, comments[act.comment] as standards.CaseId, act, by), act)
    return
  }
  const article = await articleAt(tx.db, act.article)
  if (!article) throw new Error(`No article of the demo is at ${act.article}`)
  const matter = { kind: 'article', id: article.id } as const
  const { text, language } = act
  comments[act.comment] = mustBeTaken(
    await standards.openCase(tx, { matter, text, name: '', contact: '', language }, by.id),
    act,
  ).id
}

async function beforeTheBoard(
  tx: Tx,
  act: Extract<DemoAct, { does: 'appeal' | 'rule' }>,
  by: Account,
  decision: standards.DecisionId,
): Promise<void> {
  if (act.does === 'appeal') {
    mustBeTaken(await standards.appeal(tx, decision, act.text, by.id), act)
    return
  }
  const open = await standards.appealAgainst(tx.db, decision)
  if (!open) throw new Error(`Nobody has appealed about ${act.comment} of the demo`)
  const { upheld, reasons } = act
  mustBeTaken(await standards.rule(tx, open.id, { upheld, reasons }, by), act)
}

function mustBeTaken<Done>(answered: standards.Answered<Done>, { comment, does }: DemoAct): Done {
  if (answered.ok) return answered.done
  throw new Error(`The demo’s ${does} of ${comment} was refused: ${JSON.stringify(answered.problems)}`)
}

function wellDone<Done>(answer: Answer<Done>, { comment, does }: DemoAct): Done {
  if (answer.ok) return answer
  throw new Error(`The demo’s ${does} of ${comment} was refused: ${answer.problems.map(({ code }) => code).join(', ')}`)
}
