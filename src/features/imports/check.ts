import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { ImportKind } from './kinds'
import type { Problem } from './row-reader'

/** What becomes of one row. */
export type Fate = 'new' | 'onFile' | 'perhaps' | 'wrong' | 'withWrong'

/** A row as it will be read, for the preview. */
export interface ReadRow {
  readonly row: number
  readonly fate: Fate
}

/** What an import would do, row by row. `Plan` is what is written then. */
export interface Checked<Plan> {
  readonly kind: ImportKind
  readonly rows: readonly ReadRow[]
  readonly problems: readonly Problem[]
  /** Rows that may be somebody on file, and who that is. */
  readonly perhaps: readonly { readonly row: number; readonly says: string; readonly familyId: string }[]
  /** What to know before importing. */
  readonly remarks: readonly string[]
  /** The programs that families come into, and since when records are kept there. */
  readonly programs?: readonly { readonly id: string; readonly name: string; readonly recordsFrom: CalendarDate | null }[]
  readonly plan: Plan
}

/** How many rows share a fate. */
export const countOf = ({ rows }: { readonly rows: readonly ReadRow[] }, ...fates: readonly Fate[]): number => rows.filter(({ fate }) => fates.includes(fate)).length

/** Lets others have their turn: thousands of rows must not hold up everybody's requests. */
export async function inTurns<One, Result>(all: readonly One[], work: (one: One) => Result, size = 100): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < all.length; start += size) {
    for (const one of all.slice(start, start + size)) results.push(work(one))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return results
}
