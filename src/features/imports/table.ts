import { CsvError, parse } from 'csv-parse/sync'
import { guessColumns, namesSomething } from './columns'
import { readDay } from './days'
import type { ImportKind } from './kinds'
import { longestCell, mostColumns, mostRows } from './limits'

/** One row as it stands in the spreadsheet. */
export interface SheetRow {
  /** As the spreadsheet counts: from 1, empty rows included. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A spreadsheet that was read: its headings, its rows, and what was noticed. */
export type Sheet =
  | { readonly ok: true; readonly headers: readonly string[]; readonly rows: readonly SheetRow[]; readonly noticed: readonly string[] }
  | { readonly ok: false; readonly says: string }

const delimiters = [[',', 'commas'], [';', 'semicolons'], ['\t', 'tabs']] as const
type Delimiter = (typeof delimiters)[number][0]

const parseAs = (text: string, delimiter: Delimiter, to?: number): string[][] =>
  parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, ...(to === undefined ? {} : { to }) })

/** The first rows; where a quotation mark that is never closed holds them together, as they look. */
function firstRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parseAs(text, delimiter, 30)
  } catch {
    return text.split('\n', 30).map((line) => line.split(delimiter))
  }
}

/** How many cells most of the first rows have. */
function usualWidth(text: string, delimiter: Delimiter): number {
  const widths = firstRows(text, delimiter).map((cells) => cells.length).toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '')
const isEmpty = (cells: readonly string[]) => filled(cells).length === 0
const tooMany = (count: number) => `This file has ${count.toLocaleString('en-US')} rows. At most ${mostRows.toLocaleString('en-US')} can be imported at once: split it into several files, each with the headings, and import one after the other. What is on file already is not doubled.`
const noHeadings = 'No row of this file names its columns. Put a first row above the others that says what each column holds, as in the template.'

/** Where the headings are: the row of the first ones that names most columns; -1 where none does. */
function headingsAt(kind: ImportKind, rows: readonly SheetRow[]): number {
  const scores = rows.slice(0, 6).map(({ cells }) => Object.keys(guessColumns(kind, cells)).length)
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  const [first] = rows
  return first && filled(first.cells).length > 1 && !first.cells.some((cell) => readDay(cell, 'mdy').ok || readDay(cell, 'dmy').ok) ? 0 : -1
}

/** Whether a row below the headings is a second line of them: words where days and names should be. */
const isHeading = (kind: ImportKind, cells: readonly string[]) => filled(cells).length > 1 && filled(cells).filter((cell) => namesSomething(kind, cell)).length >= Math.max(2, filled(cells).length / 2)

/** Splits a text into its rows. What is wrong with it as a whole is said in words. */
export function readSheet(kind: ImportKind, text: string): Sheet {
  if (text.trim() === '') return { ok: false, says: 'This file is empty. Choose another one.' }
  const [delimiter, called] = delimiters.toSorted(([a], [b]) => usualWidth(text, b) - usualWidth(text, a))[0] ?? delimiters[0]
  let all: SheetRow[]
  try {
    all = parseAs(text, delimiter).map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.replaceAll('\u0000', '').trim().replace(/^'(?=[=+\-@])/, '')) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, says: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'A quotation mark is opened in this file and never closed, so its rows cannot be told apart. Find it in your spreadsheet, or save the file anew as “CSV UTF-8”.' : 'The rows of this file cannot be told apart. Save your spreadsheet anew as “CSV UTF-8” and choose that file.' }
  }
  const rows = all.filter(({ cells }) => !isEmpty(cells))
  if (rows.length > mostRows + 6) return { ok: false, says: tooMany(rows.length - 1) }
  const at = headingsAt(kind, rows)
  const headers = rows[at]?.cells
  if (!headers) return { ok: false, says: noHeadings }
  let below = at + 1
  while (rows[below] && isHeading(kind, rows[below]?.cells ?? [])) below += 1
  return finish(headers, rows.slice(below), [called === 'commas' ? '' : `The cells are separated by ${called}.`, said(at, below - at - 1)])
}

function said(above: number, second: number): string {
  if (above + second === 0) return ''
  const parts = [above > 0 ? `${above === 1 ? 'One row' : `${above} rows`} above the headings` : '', second > 0 ? 'a second row of headings' : ''].filter(Boolean)
  return `${parts.join(' and ')} ${above + second === 1 ? 'was' : 'were'} left out.`.replace(/^a/, 'A')
}

function finish(headers: readonly string[], rows: readonly SheetRow[], noticed: readonly string[]): Sheet {
  if (rows.length === 0) return { ok: false, says: 'There is nothing below the headings of this file. Choose another one.' }
  if (rows.length > mostRows) return { ok: false, says: tooMany(rows.length) }
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length))
  if (width > mostColumns) return { ok: false, says: `This file has ${width.toLocaleString('en-US')} columns, and at most ${mostColumns} can be read. Delete the columns that you do not need and save it again.` }
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > longestCell))
  if (long) return { ok: false, says: `A cell in row ${long.row} is longer than ${longestCell.toLocaleString('en-US')} characters. Perhaps a quotation mark is missing there; mend it and save the file again.` }
  const formulas = rows.reduce((count, { cells }) => count + cells.filter((cell) => /^[=@]|^[+-](?![\d( ])/.test(cell)).length, 0)
  const notice = formulas === 0 ? '' : `${formulas === 1 ? 'One cell looks' : `${formulas.toLocaleString('en-US')} cells look`} like a formula (beginning with =, +, - or @). Formulas are never worked out: they are read as the text they are.`
  return { ok: true, headers, rows, noticed: [...noticed, notice].filter(Boolean) }
}
