import type { Status } from '@/rules/finding'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { coverages, type CatalogueRow, type RequirementCoverage } from '@/rules/spec/requirement'
import { sayCovering } from './covering-words'
import type { RequirementsFilter } from './filter'

/** How many obligations of a requirement, by its leading id, stand how. */
export interface StatusCount {
  readonly requirement: string
  readonly status: Status
  readonly count: number
}

/** What decides a row: an obligation, by its leading id, with what it counts now. */
export interface Deciding {
  readonly leading: string
  readonly title: string
  readonly counts: readonly { readonly status: Status; readonly count: number }[]
}

/** A row of the document with what decides it. A row that shares another's finding has that finding's counts. */
export interface DocumentRow extends CatalogueRow {
  readonly decidedBy: readonly Deciding[]
}

/** Rows that stand together in the document. */
export interface DocumentSection {
  readonly section: string
  readonly rows: readonly DocumentRow[]
}

/** From what must be acted on to what asks for nothing. */
const order: readonly Status[] = ['overdue', 'due_today', 'open', 'not_met', 'undetermined', 'met_late', 'met', 'not_started', 'not_required']

/** The rows of a document in its order, each with what decides it. */
export function documentRows(spec: PayerSpec, counts: readonly StatusCount[]): readonly DocumentRow[] {
  const deciding = new Map<string, Map<string, Deciding>>()
  for (const { requirements, title } of spec.editions.flatMap(({ obligations }) => obligations)) {
    const leading = requirements[0] ?? ''
    const own = counts.filter(({ requirement }) => requirement === leading).toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    for (const id of requirements) deciding.set(id, (deciding.get(id) ?? new Map<string, Deciding>()).set(leading, { leading, title, counts: own }))
  }
  return spec.requirements.map((row) => ({ ...row, decidedBy: [...(deciding.get(row.id)?.values() ?? [])] }))
}

/** How many rows each kind of coverage has; kinds without any are left out. */
export const coverageCounts = (rows: readonly DocumentRow[]): readonly (readonly [RequirementCoverage, number])[] =>
  coverages.map((coverage) => [coverage, rows.filter((row) => row.coverage === coverage).length] as const).filter(([, count]) => count > 0)

/** The rows that a filter leaves, by section. */
export function chooseRows(rows: readonly DocumentRow[], { coverage, q }: RequirementsFilter): readonly DocumentSection[] {
  const sought = q?.toLowerCase()
  const holds = ({ id, section, item, quote, names, decidedBy }: DocumentRow) =>
    sought === undefined || [id, section, item, quote, decidedBy.length > 0 ? '' : sayCovering(names), ...decidedBy.map(({ title }) => title)].some((text) => text.toLowerCase().includes(sought))
  const sections: { section: string; rows: DocumentRow[] }[] = []
  for (const row of rows.filter((one) => (coverage === undefined || one.coverage === coverage) && holds(one))) {
    const last = sections.at(-1)
    if (last?.section === row.section) last.rows.push(row)
    else sections.push({ section: row.section, rows: [row] })
  }
  return sections
}
