import { type CircumstancesFamily, spansOf, type StoredSpan } from './queries'
import { dayBefore, endedBy, overlapping, resumedWithout, type Span } from './spans'

/** Where somebody lives, or all of them. */
interface Home extends StoredSpan {
  readonly setting: string
}

/** Somebody who goes on living where all of them did. */
export interface Stay extends Pick<Home, 'setting' | 'reunificationUntil' | 'from'> {
  readonly youthId: string
}

/** What a move makes of the rest of the record. */
export interface Moved {
  /** What ends the day before it. */
  readonly ended: readonly Home[]
  /** What was written for them when a brother or sister moved, on the very day on which they moved, too. */
  readonly replaced: readonly Home[]
  readonly stays: readonly Stay[]
}

const homesOf = (family: CircumstancesFamily): readonly Home[] =>
  spansOf(family, 'livingSituation').filter(({ struck }) => !struck).map((span) => ({ ...span, setting: family.livingSituations.find(({ id }) => id === span.id)?.setting ?? '' }))

const stayOf = ({ setting, reunificationUntil }: Home, youthId: string, from: Stay['from']): Stay => ({ youthId, setting, reunificationUntil, from })

/** The home of all of them that ended when one of them moved. */
const leftBy = (homes: readonly Home[], { youthId, from }: Omit<Span, 'id' | 'to'>) => (youthId === null ? undefined : homes.find((one) => one.youthId === null && one.to === dayBefore(from)))

/** What a move ends. Where one of several moves, the others go on living where all of them did. */
export function movedBy(family: CircumstancesFamily, move: Omit<Span, 'id'>): Moved {
  const homes = homesOf(family)
  const { youths } = family
  const of = youths.length > 1 && move.youthId !== null ? overlapping(homes, move).find((one) => one.youthId === null && one.to === null && one.from < move.from) : undefined
  const left = leftBy(homes, move)
  return {
    ended: [...endedBy(homes, move, youths.length), ...(of ? [of] : [])],
    replaced: left ? homes.filter((one) => one.youthId === move.youthId && one.from === move.from && one.to === null && one.setting === left.setting) : [],
    stays: of ? youths.filter(({ id }) => id !== move.youthId).map(({ id }) => stayOf(of, id, move.from)) : [],
  }
}

/** What clashes with a move, and is neither ended nor replaced by it. */
export const clashWith = (family: CircumstancesFamily, move: Omit<Span, 'id'>, { ended, replaced }: Moved): Home | undefined =>
  overlapping(homesOf(family), move).find(({ id }) => ![...ended, ...replaced].some((one) => one.id === id))

/** What a move that was none makes of the rest: what goes on again, what was written only because of it, and where they live after all. */
export function withoutMove(family: CircumstancesFamily, move: StoredSpan): { readonly resumed: readonly Home[]; readonly undone: readonly Home[]; readonly stays: readonly Stay[] } {
  const homes = homesOf(family)
  const { youths } = family
  const left = youths.length > 1 ? leftBy(homes, move) : undefined
  const none = { resumed: resumedWithout(homes, move, youths.length), undone: [], stays: [] }
  if (!left || move.youthId === null || homes.find(({ id }) => id === move.id)?.setting === left.setting) return none
  const since = overlapping(homes, { youthId: null, from: move.from, to: null }).filter(({ id }) => id !== move.id)
  const goesOn = (youthId: string) => since.some((one) => one.youthId === youthId && one.from === move.from && one.to === null && one.setting === left.setting)
  if (since.length === youths.length - 1 && youths.every(({ id }) => id === move.youthId || goesOn(id))) return { resumed: [left], undone: since, stays: [] }
  return since.some(({ youthId }) => youthId === null || youthId === move.youthId) ? none : { ...none, stays: [stayOf(left, move.youthId, move.from)] }
}
