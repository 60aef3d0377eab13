import { type ImportKind, fieldsOf } from './kinds'
import type { Problem } from './row-reader'
import type { SheetRow } from './table'

/** A cell that a spreadsheet would take for a formula is marked as text; `readSheet` takes the mark off again. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Rows as a CSV file that spreadsheets open as UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** A file with nothing but the headings; names in their halves, which nobody can read wrongly. */
export const templateOf = (kind: ImportKind): string => csvOf([fieldsOf[kind].filter(({ id }) => !fieldsOf[kind].some(({ partOf }) => partOf === id)).map(({ label }) => label)])

/** The rows that have an error, as they stand in the file, with what is wrong before them: mended, they can be imported as they are. */
export function errorsOf(headers: readonly string[], sheet: readonly SheetRow[], problems: readonly Problem[]): string {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  const lines = sheet.flatMap(({ row, cells }) => {
    const said = byRow.get(row)
    return said ? [[String(row), said.map(({ label, says }) => `${label}: ${says}`).join(' '), ...headers.map((_, at) => cells[at] ?? '')]] : []
  })
  return csvOf([['Row', 'What is wrong', ...headers], ...lines])
}
