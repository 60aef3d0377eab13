import { Prisma } from '@/db/database'
import { dayFromText } from '@/db/civil-date'
import type { Beside } from '@/db/together'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** What every stored fact carries beside its own fields. */
interface StoredFact {
  readonly id: string
  readonly enteredAt: string
  readonly struckOn: string | null
}

/** The columns of a fact that `record` reads, for every query that loads facts. */
export const kept = ['id', 'enteredAt'] as const

/** The day a fact stopped counting, for the same queries. */
export const withStrike: { readonly struckOn: Beside<string | null> } = {
  struckOn: { sql: Prisma.sql`CASE WHEN t."strikeId" IS NOT NULL THEN (SELECT s."on" FROM "Strike" s WHERE s."id" = t."strikeId") END` },
}

/** An instant as case files write one. */
export const instant = (text: string): string => new Date(text).toISOString()

/** The keys every fact of a case file may carry: its name, when it was written down, and whether it was struck. */
export const record = ({ id, enteredAt, struckOn }: StoredFact) => ({
  id, enteredAt: instant(enteredAt), ...(struckOn === null ? {} : { struckOn: dayFromText(struckOn) }),
})

/** `{ [key]: date }`, or nothing where the column is empty: an absent attribute is left out of a case file, never null. */
export const dated = <Key extends string>(key: Key, value: string | null): { readonly [K in Key]?: CalendarDate } =>
  (value === null ? {} : { [key]: dayFromText(value) }) as { readonly [K in Key]?: CalendarDate }

/** `{ [key]: value }`, or nothing where there is none. */
export const given = <Key extends string, Value>(key: Key, value: Value | null | undefined): { readonly [K in Key]?: Value } =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
