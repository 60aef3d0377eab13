import type { Obligation } from '../spec/obligation'
import { definePayerSpec, type PayerSpec } from '../spec/payer-spec'

/** What one sentence of a document asks, with every other reading of it that a program may choose. */
export interface Clause {
  readonly obligation: Obligation
  /** By ambiguity, then by the reading's name: the parameters it changes (a JSON merge patch). */
  readonly otherwise?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
}

/** Other readings that clauses of several documents offer alike: what was done is dated by its writing (ambiguity A63). */
export const written = { whenWritten: { dated: 'written' } } as const
/** A holiday or a closed office excuses a week (ambiguity A61). */
export const closedDays = { anyClosedDay: { closedDaysExcuse: 'any' }, closedAllWeek: { closedDaysExcuse: 'all' } } as const

interface Document {
  readonly spec: string
  readonly title: string
  readonly publisher: string | null
  readonly short: string
  readonly sha256: string
  readonly editions: readonly { readonly edition: string; readonly from: string | null; readonly note?: string }[]
}

/** Puts a document on board: its one edition, what it asks, and the catalogue of its sentences. */
export function documentOnBoard(document: Document, requirements: readonly unknown[], holidays: PayerSpec['holidays'], clauses: readonly Clause[]): PayerSpec {
  return definePayerSpec({
    id: document.spec,
    document: document.title,
    publisher: document.publisher ?? '',
    short: document.short,
    sha256: document.sha256,
    holidays,
    editions: document.editions.map(({ edition, from, note }) => ({
      edition, from, to: null, ...(note === undefined ? {} : { note }),
      obligations: clauses.map(({ obligation }) => obligation),
      alternatives: Object.fromEntries(clauses.flatMap(({ obligation, otherwise }): [string, unknown][] => (otherwise ? [[obligation.requirements[0] ?? '', otherwise]] : []))),
    })),
    requirements,
  })
}
