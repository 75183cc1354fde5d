// An instant as people read it, on the paper's clock, and as programs do.
import type { VNode } from 'preact'
import { clock, instant } from './dates.ts'
import type { Place } from './place.ts'

type WhenProps = { at: Date; place: Place }

export const When = ({ at, place }: WhenProps): VNode => (
  <time datetime={at.toISOString()}>{instant(place.language, place.paper.zone, at)}</time>
)

export const Clock = ({ at, place }: WhenProps): VNode => (
  <time datetime={at.toISOString()}>{clock(place.language, place.paper.zone, at)}</time>
)
