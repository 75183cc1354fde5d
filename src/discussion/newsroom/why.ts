// In words: why a comment is held, which steps looked at it, what was done to it, and why it was reported.
import type { CommentState } from '../comment.ts'
import type { ActName } from '../ruling.ts'
import type { SanctionKind } from '../sanction.ts'
import type { reasons as heldBecause, Verdict } from '../steps/step.ts'
import type { KeptVerdict } from '../store/rulings.ts'
import { failures, sentenceOf } from '../../style/failures.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'

const because: Record<(typeof heldBecause)[number], Key> = {
  'words.remove': 'moderation.because-words-remove',
  'words.hold': 'moderation.because-words-hold',
  'links.many': 'moderation.because-links-many',
  'links.newcomer': 'moderation.because-links-newcomer',
  'newcomer.first': 'moderation.because-newcomer',
  'standing.removed': 'moderation.because-standing',
  'standing.sanction': 'moderation.because-sanction',
  'mode.held': 'moderation.because-mode',
  'hook.held': 'moderation.because-hook',
  'hook.silent': 'moderation.because-hook-silent',
}

/** Why a step did not let a comment pass, in a sentence. */
export function reasonOf({ because: code, detail }: KeptVerdict, { say, language }: Place): string {
  const key = because[code as keyof typeof because] as Key | undefined
  if (key) return say(key, { detail })
  return code in failures ? (sentenceOf({ code, details: {} }, language) ?? code) : code
}

const stepNames: Record<string, Key> = {
  size: 'moderation.step-size',
  closed: 'moderation.step-closed',
  flood: 'moderation.step-flood',
  words: 'moderation.step-words',
  links: 'moderation.step-links',
  newcomer: 'moderation.step-newcomer',
  standing: 'moderation.step-standing',
  mode: 'moderation.step-mode',
  hook: 'moderation.step-hook',
  moderator: 'moderation.step-moderator',
}

/** A step of moderation by name; one that is no more says its own. */
export const stepName = (step: string, { say }: Place): string => {
  const key = stepNames[step]
  return key ? say(key) : step
}

export const verdictNames: Record<Verdict, Key> = {
  pass: 'moderation.verdict-pass',
  hold: 'moderation.verdict-hold',
  remove: 'moderation.verdict-remove',
  refuse: 'moderation.verdict-refuse',
}

export const stateNames: Record<CommentState, Key> = {
  held: 'moderation.state-held',
  shown: 'moderation.state-shown',
  removed: 'moderation.state-removed',
  withdrawn: 'moderation.state-withdrawn',
}

export const actNames: Record<ActName, Key> = {
  approve: 'moderation.did-approve',
  hold: 'moderation.did-hold',
  remove: 'moderation.did-remove',
  restore: 'moderation.did-restore',
  hide: 'moderation.did-hide',
}

export const sanctionNames: Record<SanctionKind, Key> = {
  warned: 'standards.outcome-warned',
  'pre-moderated': 'standards.outcome-pre-moderated',
  suspended: 'standards.outcome-suspended',
  banned: 'standards.outcome-banned',
}
