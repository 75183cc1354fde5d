// The policy of moderation in one place: which steps look at a comment, in this order, and what each is for.
import type { Settings } from '../../platform/settings.ts'
import { closed } from './closed.ts'
import { flood } from './flood.ts'
import { outsideFilter } from './hook.ts'
import { links } from './links.ts'
import { mode } from './mode.ts'
import { newcomer } from './newcomer.ts'
import { size } from './size.ts'
import { standing } from './standing.ts'
import type { Step } from './step.ts'
import { words } from './words.ts'

/** The steps of a paper with these settings. All know what they need beforehand, but the last, which asks another machine. */
export const stepsOf = ({ moderationHook }: Pick<Settings, 'moderationHook'>): Step[] => [
  // What cannot be taken at all. Its author reads why, and nothing is kept.
  size, //     nothing to read, or more than the box takes
  closed, //   the discussion is over, or was never opened
  flood, //    too much, too soon, or the same again

  // What the text says.
  words, //    the paper's word lists: one takes a comment away under a clause, the other has a person look first
  links, //    more links than a conversation needs

  // Who says it, and where.
  newcomer, // the first comment of an account that is a day old
  standing, // much of what this reader said lately was removed, or a sanction has everything looked at
  mode, //     here each comment is looked at first

  // A filter elsewhere, if the paper has one. It is asked about the text, never told whose it is; when it is silent, a person looks.
  ...(moderationHook === null ? [] : [outsideFilter(moderationHook)]),
]
