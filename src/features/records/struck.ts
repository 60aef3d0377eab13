import { fromColumn } from '@/db/civil-date'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** What to read of a fact so that its strike can be told. */
export const withStrike = { strike: { select: { on: true, why: true, by: { select: { user: { select: { displayName: true } } } } } } } as const

type Strike = { readonly on: Date; readonly why: string; readonly by: { readonly user: { readonly displayName: string } } | null } | null

/** A strike with the name of who made it. */
export interface NamedStrike {
  readonly on: CalendarDate
  readonly why: string
  readonly by: string | null
}

/** Who struck a fact, when and why; null where it counts. */
export const sayNamedStrike = (strike: NamedStrike | null, today: CalendarDate): string | null => strike && `Entered in error: ${strike.why} (${strike.by ?? 'somebody'}, ${sayDay(strike.on, today)})`

/** The same of a strike as it is stored. */
export const sayStrike = (strike: Strike, today: CalendarDate): string | null => sayNamedStrike(strike && { on: fromColumn(strike.on), why: strike.why, by: strike.by?.user.displayName ?? null }, today)
