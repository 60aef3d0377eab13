import { fromColumn } from '@/db/civil-date'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** What to read of a fact so that its strike can be told. */
export const withStrike = { strike: { select: { on: true, why: true, by: { select: { user: { select: { displayName: true } } } } } } } as const

type Strike = { readonly on: Date; readonly why: string; readonly by: { readonly user: { readonly displayName: string } } | null } | null

/** Who struck a fact, when and why; null where it counts. */
export const sayStrike = (strike: Strike, today: CalendarDate): string | null => strike && `Entered in error: ${strike.why} (${strike.by?.user.displayName ?? 'somebody'}, ${sayDay(fromColumn(strike.on), today)})`
