import { type CalendarDate, dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'

/** What holds for one youth, or for all of them, from a day through another. */
export interface Span {
  readonly id: string
  readonly youthId: string | null
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

type Held = Omit<Span, 'id'>

/** The spans that hold for somebody, on some day, for whom and on which another one does. */
export const overlapping = <One extends Span>(spans: readonly One[], { youthId, from, to }: Held): readonly One[] =>
  spans.filter((one) => (one.youthId === null || youthId === null || one.youthId === youthId) && (to === null || one.from <= to) && (one.to === null || from <= one.to))

/** Whether everybody whom one span is about is among those of another. */
export const isWithin = (one: Pick<Span, 'youthId'>, other: Pick<Span, 'youthId'>, youths: number): boolean => youths === 1 || other.youthId === null || one.youthId === other.youthId

/** The day before. */
export const dayBefore = (on: CalendarDate): CalendarDate => isoFromDay(dayFromIso(on) - 1)

/** What a move ends: what goes on until then, for nobody but those who move. */
export const endedBy = <One extends Span>(spans: readonly One[], move: Held, youths: number): readonly One[] =>
  overlapping(spans, move).filter((one) => one.to === null && one.from < move.from && isWithin(one, move, youths))

/** What goes on again once a move turns out to have been none: what ended the day before it, where nothing came after. */
export function resumedWithout<One extends Span>(spans: readonly One[], move: Span, youths: number): readonly One[] {
  const others = spans.filter(({ id }) => id !== move.id)
  return others.filter((one) => one.to === dayBefore(move.from) && isWithin(one, move, youths) && overlapping(others, { youthId: one.youthId, from: move.from, to: null }).length === 0)
}
