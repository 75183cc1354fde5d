// The bench's report: each measurement as a table, with what issue 2 wants to be reached.
import type { Changing } from './changing-page.ts'
import type { Cold } from './cold-pages.ts'
import type { Compared } from './kept-pages.ts'
import type { Press } from './press.ts'
import { judged, type Row, shown, table, toReach } from './table.ts'
import type { Part, Weight } from './weight.ts'

const missing = 'not built'
const times = (value: number): string => `${shown(value, 2)} ×`

/** Throughput, the slowest hundredth, and what a request costs; null for a page that is not built. */
export function keptReport(pages: Map<string, Compared | null>, connections: number): string {
  const rows = (row: (compared: Compared) => Row): Row[] =>
    [...pages].map(([name, compared]) => (compared === null ? [name, missing] : [name, ...row(compared)]))
  const ratio = ({ ours, bare }: Compared) => ours.perSecond / bare.perSecond
  const p99s = ({ ours, bare }: Compared) => ours.p99 / bare.p99
  return [
    table(
      `Kept pages: requests per second at ${connections} kept-alive connections`,
      ['page', 'bytes', 'Courant', 'bare node:http', 'ratio', ...toReach],
      rows((one) => [
        shown(one.bytes),
        shown(one.ours.perSecond),
        shown(one.bare.perSecond),
        shown(ratio(one), 2),
        ...judged(ratio(one), { least: 0.8 }, 2),
      ]),
    ),
    table(
      'Kept pages: p99 in milliseconds under the same load',
      ['page', 'p50', 'p99', 'bare p50', 'bare p99', 'p99 to p99', ...toReach],
      rows((one) => [
        ...[one.ours.p50, one.ours.p99, one.bare.p50, one.bare.p99].map((value) => shown(value, 2)),
        times(p99s(one)),
        ...judged(p99s(one), { most: 2 }, 2),
      ]),
    ),
    table(
      'Kept pages: processor per request in microseconds, and how busy the load generator was (at 100 % it measures itself)',
      ['page', 'Courant', 'bare node:http', 'ratio', 'generator', 'with the bare server', ...toReach],
      rows(({ ours, bare }) => [
        shown(ours.processor, 1),
        shown(bare.processor, 1),
        ours.processor === null || bare.processor === null ? '' : shown(bare.processor / ours.processor, 2),
        `${shown(ours.busy * 100)} %`,
        `${shown(bare.busy * 100)} %`,
        ...judged(null, null),
      ]),
    ),
  ].join('\n')
}

export function changingReport({ still, changing, changes, seen }: Changing): string {
  return table(
    'The article page under the same load, while its article changes once a second',
    ['', 'requests/s', 'p99 ms', 'changes made', 'seen', ...toReach],
    [
      ['unchanged', shown(still.perSecond), shown(still.p99, 2), '0', '0', ...judged(null, null)],
      [
        'changing',
        shown(changing.perSecond),
        shown(changing.p99, 2),
        shown(changes),
        shown(seen),
        ...judged(null, null),
      ],
      ['share', shown(changing.perSecond / still.perSecond, 2), '', '', '', ...judged(null, null)],
    ],
  )
}

export function coldReport(cold: Map<string, Cold | null>, rounds: number): string {
  return table(
    `A cold render: dropped by a change, first request, in milliseconds, of ${rounds}`,
    ['page', 'median', 'worst', ...toReach],
    [...cold].map(([name, one]) =>
      one === null ? [name, missing] : [name, shown(one.median, 2), shown(one.worst, 2), ...judged(null, null)],
    ),
  )
}

/** Cold times in a small paper and a large one. */
export function growthReport(presses: readonly [Press, Press], colds: readonly [Map<string, Cold>, Map<string, Cold>]) {
  const [small, large] = presses
  const growth = (name: string, before: number, after: number, most: number | null): Row => [
    name,
    shown(before, 2),
    shown(after, 2),
    times(after / before),
    ...judged(after / before, most === null ? null : { most }, 2),
  ]
  return table(
    'The same in a larger paper: cold renders in milliseconds, medians',
    ['page', `${shown(small.articles)} articles`, `${shown(large.articles)} articles`, 'growth', ...toReach],
    [
      ...[...colds[0]].map(([name, one]) => growth(name, one.median, colds[1].get(name)?.median ?? NaN, 1.3)),
      growth('start-up', small.startedIn, large.startedIn, null),
    ],
  )
}

export function houseReport(press: Press, afterLoad: number | null): string {
  return table(
    `The process, with ${shown(press.articles)} articles and the demo newspaper`,
    ['', 'measured', ...toReach],
    [
      [
        'start-up: spawn to first front page, median of 5',
        `${shown(press.startedIn)} ms`,
        ...judged(press.startedIn, { most: 1000 }),
      ],
      ['resident memory before load', `${shown(press.atRest)} MB`, ...judged(null, null)],
      ['resident memory after load', `${shown(afterLoad)} MB`, ...judged(afterLoad, { most: 150 })],
    ],
  )
}

export function weightReport(weight: Weight): string {
  const { html, css, js, fonts, pictures, icons, otherHosts } = weight
  const kilobytes = (bytes: number): string => `${shown(bytes / 1000, 1)} kB`
  const page = html.bytes + css.bytes + js.bytes
  const files = ({ files: count, bytes }: Part): string => `${count} · ${kilobytes(bytes)}`
  const requests = html.files + css.files + js.files + fonts.files + pictures.atOnce
  return table(
    'The article page’s weight, compressed as sent',
    ['', 'measured', ...toReach],
    [
      ['HTML', files(html), ...judged(null, null)],
      ['CSS', files(css), ...judged(null, null)],
      ['JavaScript (kB)', files(js), ...judged(js.bytes / 1000, { most: 6 })],
      ['HTML + CSS + JavaScript (kB)', kilobytes(page), ...judged(page / 1000, { most: 40 })],
      ['font files', shown(fonts.files), ...judged(fonts.files, { most: 2 })],
      ['fonts together (kB)', kilobytes(fonts.bytes), ...judged(fonts.bytes / 1000, { most: 60 })],
      ['pictures at once · when near', `${pictures.atOnce} · ${pictures.later}`, ...judged(null, null)],
      ['icons and manifest', shown(icons), ...judged(null, null)],
      ['requests at once, icons aside', shown(requests), ...judged(null, null)],
      ['other hosts', shown(otherHosts.length), ...judged(otherHosts.length, { most: 0 })],
    ],
  )
}
