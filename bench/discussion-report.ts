// The table of what a discussion costs.
import { type Discussed, manyComments, writers } from './discussion.ts'
import { judged, shown, table, toReach } from './table.ts'

export function discussionReport({ without, withComments, signedIn, cold, posting }: Discussed): string {
  const share = (one: { perSecond: number }, other: { perSecond: number }): number => one.perSecond / other.perSecond
  return [
    table(
      `The article page with a discussion of ${shown(manyComments)} comments, kept`,
      ['', 'requests/s', 'p99 ms', 'ratio', ...toReach],
      [
        ['without comments', shown(without.perSecond), shown(without.p99, 2), '', ...judged(null, null)],
        [
          'with comments, to the one without',
          shown(withComments.perSecond),
          shown(withComments.p99, 2),
          shown(share(withComments, without), 2),
          ...judged(share(withComments, without), { least: 0.8 }, 2),
        ],
        [
          'with comments and signed in, to not signed in',
          shown(signedIn.perSecond),
          shown(signedIn.p99, 2),
          shown(share(signedIn, withComments), 2),
          ...judged(share(signedIn, withComments), { least: 0.5 }, 2),
        ],
        [
          'cold render in ms, to the one without',
          shown(cold.withComments, 1),
          shown(cold.without, 1),
          shown(cold.withComments / cold.without, 2),
          ...judged(null, null),
        ],
      ],
    ),
    table(
      `${shown(writers)} people write under one article at once`,
      ['', 'measured', ...toReach],
      [
        ['acknowledged', shown(posting.accepted), ...judged(posting.accepted, { least: writers })],
        ['shown afterwards', shown(posting.shown), ...judged(posting.shown, { least: writers })],
        ['median until acknowledged, ms', shown(posting.median), ...judged(null, null)],
        ['p99 until acknowledged, ms', shown(posting.p99), ...judged(null, null)],
        ['all of them, s', shown(posting.seconds, 2), ...judged(null, null)],
        ['comments a second', shown(posting.accepted / posting.seconds), ...judged(null, null)],
      ],
    ),
  ].join('\n')
}
