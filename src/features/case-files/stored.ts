import { type Db, Prisma } from '@/db/database'
import { dayFromText } from '@/db/civil-date'
import { readTogether, type RowOf, rowsIn } from '@/db/together'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** What every stored fact carries beside its own fields. */
interface StoredFact {
  readonly id: string
  readonly enteredAt: string
  readonly struckOn: string | null
}

/** The columns of a fact from which `readFacts` and `record` tell what every fact carries. */
export const kept = ['id', 'enteredAt', 'strikeId'] as const

/** A row that may be struck, with the day it was. */
export type Struck<Row> = Row extends { readonly strikeId: string | null } ? Row & { readonly struckOn: string | null } : Row

/** Reads facts together, and when there are struck ones among them, the days they stopped counting. */
export async function readFacts<Each extends Record<string, { readonly sql: Prisma.Sql }>>(db: Db, each: Each): Promise<{ readonly [Key in keyof Each]: readonly Struck<RowOf<Each[Key]>>[] }> {
  const read = await readTogether(db, each)
  const strikeIds = Object.values<readonly { readonly strikeId?: string | null }[]>(read).flatMap((rows) => rows.flatMap(({ strikeId }) => strikeId ?? []))
  const { strikes } = strikeIds.length === 0 ? { strikes: [] } : await readTogether(db, { strikes: rowsIn('Strike', ['id', 'on'], Prisma.sql`WHERE t."id" = ANY(${strikeIds}::uuid[])`) })
  const days = new Map(strikes.map(({ id, on }) => [id, on]))
  const marked = Object.entries<readonly { readonly strikeId?: string | null }[]>(read).map(([key, rows]) => [key, rows.map((row) => ({ ...row, struckOn: days.get(row.strikeId ?? '') ?? null }))])
  return Object.fromEntries(marked) as { readonly [Key in keyof Each]: readonly Struck<RowOf<Each[Key]>>[] }
}

/** An instant as case files write one. The database's own text of one in UTC needs no reading: a case file holds hundreds. */
export function instant(text: string): string {
  if (!text.endsWith('+00:00')) return new Date(text).toISOString()
  const [seconds = '', fraction = ''] = text.slice(0, -6).split('.')
  return `${seconds}.${fraction.padEnd(3, '0')}Z`
}

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
