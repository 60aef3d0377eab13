import { readDay } from './days'
import { columnOf, fieldsOf, type Holds, type ImportField, type ImportKind } from './kinds'

/** Which column holds each field, by the field's id. */
export type Columns = Readonly<Record<string, number>>

/** A heading as it compares: its letters and digits. */
export const foldHeading = (heading: string): string => heading.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const spellings = ({ id, label, also }: ImportField) => [label, ...also, id].map(foldHeading)

/** Whether a cell is the name of something a column of this kind can hold. */
export const namesSomething = (kind: ImportKind, cell: string): boolean => fieldsOf[kind].some((field) => spellings(field).includes(foldHeading(cell)))

/** Guesses from the headings which column holds what: labels first, then what else people call it. A whole name is none beside one of its halves: “Child” and “Child last name”. */
export function guessColumns(kind: ImportKind, headers: readonly string[]): Columns {
  const folded = headers.map(foldHeading)
  const columns: Record<string, number> = {}
  const free = (at: number) => at >= 0 && !Object.values(columns).includes(at)
  for (const pick of [(field: ImportField) => [foldHeading(field.label)], spellings]) {
    for (const field of fieldsOf[kind]) {
      if (columns[field.id] !== undefined) continue
      const at = folded.findIndex((heading, index) => pick(field).includes(heading) && free(index))
      if (free(at)) columns[field.id] = at
    }
  }
  for (const { id, partOf } of fieldsOf[kind]) if (partOf !== undefined && columns[id] !== undefined) delete columns[partOf]
  return columns
}

const looksLike: Partial<Record<Holds, (cell: string) => boolean>> = {
  day: (cell) => readDay(cell, 'mdy').ok || readDay(cell, 'dmy').ok,
  email: (cell) => cell.includes('@'),
  name: (cell) => /\p{L}/u.test(cell) && !readDay(cell, 'mdy').ok && !cell.includes('@'),
  number: (cell) => /^\d+$/.test(cell),
}

const holdsWords: Partial<Record<Holds, string>> = { day: 'dates', email: 'e-mail addresses', name: 'names', number: 'whole numbers' }

/** Fields whose column holds something else in most of the first rows: perhaps two columns were swapped. */
export function swapped(kind: ImportKind, columns: Columns, rows: readonly { readonly cells: readonly string[] }[]): readonly string[] {
  return fieldsOf[kind].flatMap(({ id, label, holds }) => {
    const at = columns[id]
    const fits = looksLike[holds]
    if (at === undefined || !fits) return []
    const cells = rows.slice(0, 200).map(({ cells: all }) => all[at] ?? '').filter(Boolean)
    const fitting = cells.filter(fits).length
    return cells.length > 0 && fitting < cells.length / 2 ? [`The column for “${label}” holds no ${holdsWords[holds]} in most rows. Were two columns swapped? Choose the right one.`] : []
  })
}

/** Fields that are needed and have no column. */
export const missing = (kind: ImportKind, columns: Columns): readonly ImportField[] => fieldsOf[kind].filter(({ id, needed }) => needed && !columnOf(kind, columns, id))
