import { sayDay } from '@/features/obligations/words'
import { wallClockOf } from '@/features/contacts/wall-clock'
import type { StoredDraft } from '@/features/reports/reconcile'
import { sayMoment, type Telling } from '@/features/reports/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { OnRecord } from './timeline-rows'

/** One fact of a family, as a line that opens. */
export interface Entry {
  readonly id: string
  readonly kind: string
  readonly on: CalendarDate
  /** "3:10 PM", for facts that have an hour. */
  readonly time: string | null
  readonly line: string
  /** What else is on record of it, each with its name. */
  readonly details: readonly (readonly [name: string, value: string])[]
  readonly reports: readonly EntryReport[]
  /** "Written down Thu Nov 19 by Lien Dao" */
  readonly entered: string
  readonly late: boolean
  readonly struck: { readonly says: string; readonly why: string } | null
  /** Youths whose report has still to be written. */
  readonly unfinished: readonly Unfinished[]
  /** What the one who looks may do to it. */
  readonly may: { readonly strike: boolean; readonly finish: boolean; readonly accept: boolean; readonly unaccept: boolean }
}

/** A youth whose report has still to be signed, with what its author has written so far; for nobody else's eyes. */
export interface Unfinished {
  readonly id: string
  readonly name: string
  readonly begun: boolean
  readonly draft: StoredDraft | null
}

export interface EntryReport {
  readonly id: string
  readonly youth: string
  readonly text: string
  readonly signed: string
  readonly addenda: readonly { readonly id: string; readonly text: string; readonly says: string }[]
  readonly reviews: readonly { readonly id: string; readonly says: string; readonly comment: string | null }[]
  /** Whether the one who looks signed it, and so may add to it. */
  readonly mine: boolean
}

/** "Thu Nov 19" of a moment, in the family's zone. */
export const dayOfMoment = (moment: Date, { timeZone }: Pick<Telling, 'timeZone'>): CalendarDate => wallClockOf(timeZone, moment).date

type Told = Pick<Entry, 'kind' | 'on' | 'line'> & Partial<Pick<Entry, 'time' | 'reports' | 'unfinished' | 'may'>> & { readonly details?: readonly (readonly [string, string | null | undefined])[] }

const nothing = { strike: false, finish: false, accept: false, unaccept: false }

/** A line from what a row says of itself and what there is to tell of it. */
export function entryOf(row: OnRecord, told: Told, telling: Telling): Entry {
  const enteredOn = dayOfMoment(row.enteredAt, telling)
  return {
    id: row.id, time: null, reports: [], unfinished: [], may: nothing, ...told,
    details: (told.details ?? []).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    entered: `Written down ${sayMoment(row.enteredAt, telling)}${row.enteredBy ? ` by ${row.enteredBy}` : ''}`,
    late: enteredOn > told.on,
    struck: row.strike && { says: `Struck ${sayDay(row.strike.on, telling.today)} by ${row.strike.by ?? 'somebody who has left'}`, why: row.strike.why },
  }
}
