import type { Status } from '@/rules/finding'
import { coverageWords } from './coverage-words'
import { sayCovering } from './covering-words'
import type { DocumentRow } from './document'

/** A row of the document, in words. */
export interface RowInWords {
  readonly id: string
  /** Where it stands in the document. */
  readonly item: string
  readonly level: string
  readonly quote: string
  /** How it is covered, and what covers it, where no obligation decides it. */
  readonly covered: string
  readonly by: string
  /** What decides it, with how many stand how now; null where no counts are shown. */
  readonly decided: readonly { readonly leading: string; readonly title: string; readonly counts: readonly (readonly [Status, number])[] | null }[]
}

/** Puts a row of the document into words. */
export function sayRow({ id, item, level, quote, coverage, names, decidedBy }: DocumentRow, counted: boolean): RowInWords {
  return {
    id, item: /^\d/.test(item) ? `Item ${item}` : item, level, quote,
    covered: `${coverageWords[coverage].name}${coverage === 'planned' ? ': not in the app yet' : ''}`, by: coverage === 'planned' || decidedBy.length > 0 ? '' : sayCovering(names),
    decided: decidedBy.map(({ leading, title, counts }) => ({ leading, title, counts: counted ? counts.map(({ status, count }) => [status, count] as const) : null })),
  }
}
