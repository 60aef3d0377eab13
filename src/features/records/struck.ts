import { dayFromText, fromColumn } from '@/db/civil-date'
import { Prisma } from '@/db/database'
import type { Beside } from '@/db/together'
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

/** A strike as JSON holds it. */
export interface StruckText {
  readonly on: string
  readonly why: string
  readonly by: string | null
}

/** The strike of each row `t`, for facts that are read together with other tables. */
export const strikeBeside: Beside<StruckText | null> = {
  sql: Prisma.sql`(SELECT json_build_object('on', k."on", 'why', k."why", 'by', (SELECT u."displayName" FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."id" = k."byId")) FROM "Strike" k WHERE k."id" = t."strikeId")`,
}

/** The same of a strike as it was read with `strikeBeside`. */
export const sayStrikeText = (strike: StruckText | null, today: CalendarDate): string | null => sayNamedStrike(strike && { ...strike, on: dayFromText(strike.on) }, today)
