import { fromColumn } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** What every stored fact carries beside its own fields. */
interface StoredFact {
  readonly id: string
  readonly enteredAt: Date
  readonly strike: { readonly on: Date } | null
}

/** The day a fact stopped counting, for every query that loads facts. */
export const withStrike = { strike: { select: { on: true } } } as const

/** The keys every fact of a case file may carry: its name, when it was written down, and whether it was struck. */
export const record = ({ id, enteredAt, strike }: StoredFact) => ({
  id, enteredAt: enteredAt.toISOString(), ...(strike ? { struckOn: fromColumn(strike.on) } : {}),
})

/** `{ [key]: date }`, or nothing where the column is empty: an absent attribute is left out of a case file, never null. */
export const dated = <Key extends string>(key: Key, value: Date | null): { readonly [K in Key]?: CalendarDate } =>
  (value ? { [key]: fromColumn(value) } : {}) as { readonly [K in Key]?: CalendarDate }

/** `{ [key]: value }`, or nothing where there is none. */
export const given = <Key extends string, Value>(key: Key, value: Value | null | undefined): { readonly [K in Key]?: Value } =>
  (value === null || value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
