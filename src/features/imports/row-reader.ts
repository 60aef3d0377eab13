import { typedText } from '@/platform/typed-text'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Columns } from './columns'
import { type DayOrder, readDay, readTime } from './days'
import { columnOf, fieldOf, type ImportKind } from './kinds'
import { splitName } from './names'
import type { SheetRow } from './table'
import { yesNoOf } from './values'

/** How a spreadsheet is to be read. */
export interface Reading {
  readonly columns: Columns
  /** Null where nobody has said, and the days of the file do not tell. */
  readonly order: DayOrder | null
  /** The program of rows that name none. */
  readonly programId: string | null
  /** Whether families with the telephone number of one on file are others all the same. */
  readonly others: boolean
}

/** What is wrong with one cell, or with a row as a whole. */
export interface Problem {
  readonly row: number
  readonly label: string
  readonly says: string
}

const kept = typedText(20_000)

/** One row, cell by cell. What cannot be read is written down as a problem. */
export class RowReader {
  readonly problems: Problem[] = []
  constructor(readonly kind: ImportKind, readonly sheet: SheetRow, readonly reading: Reading) {}

  get row(): number {
    return this.sheet.row
  }

  wrong(field: string, says: string): void {
    const label = fieldOf(this.kind, columnOf(this.kind, this.reading.columns, field)?.id ?? field)?.label ?? field
    if (!this.problems.some((one) => one.label === label)) this.problems.push({ row: this.row, label, says })
  }

  text(field: string): string | undefined {
    const column = columnOf(this.kind, this.reading.columns, field)
    if (!column) return undefined
    const text = kept.parse(this.sheet.cells[column.at] ?? '')
    return (column.id === field ? text : splitName(text)[field.endsWith('Given') ? 'given' : 'family']) || undefined
  }

  private cell(field: string) {
    const text = this.text(field)
    return text === undefined ? undefined : readDay(text, this.reading.order ?? 'mdy')
  }

  day(field: string): CalendarDate | undefined {
    const read = this.cell(field)
    if (!read) return undefined
    if (read.ok) return read.day
    this.wrong(field, read.says)
    return undefined
  }

  /** A time of day, or the one written behind a day. */
  time(field: string, behind: string): string | undefined {
    const text = this.text(field)
    if (text === undefined) {
      const read = this.cell(behind)
      return read?.ok ? (read.time ?? undefined) : undefined
    }
    const time = readTime(text) ?? undefined
    if (time === undefined) this.wrong(field, `${text} is no time of day. Write it as 14:30 or 2:30 PM.`)
    return time
  }

  yesNo(field: string): boolean | undefined {
    const word = this.word(field, yesNoOf, 'Write yes or no.')
    return word === undefined ? undefined : word === 'yes'
  }

  number(field: string): number | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const read = /^(\d{1,6})(?:\.0+)?(?: ?min(?:utes?)?\.?)?$/i.exec(text)
    if (!read) this.wrong(field, `${text} is no whole number.`)
    return read ? Number(read[1]) : undefined
  }

  /** A word of ours, however it is written. */
  word<Word extends string>(field: string, meaning: (text: string) => Word | undefined, hint: string): Word | undefined {
    const text = this.text(field)
    if (text === undefined) return undefined
    const word = meaning(text)
    if (word === undefined) this.wrong(field, `“${text.slice(0, 60)}” is not known here. ${hint}`)
    return word
  }

  /** Words of ours, with a semicolon, a comma or a stroke between two. */
  words<Word extends string>(field: string, meaning: (text: string) => Word | undefined, hint: string): readonly Word[] {
    const text = this.text(field)
    if (text === undefined) return []
    const whole = meaning(text)
    const parts = whole === undefined ? text.split(/[;,/|]/).map((part) => part.trim()).filter(Boolean) : [text]
    return [...new Set(parts.flatMap((part) => {
      const word = meaning(part)
      if (word === undefined) this.wrong(field, `“${part.slice(0, 60)}” is not known here. ${hint}`)
      return word === undefined ? [] : [word]
    }))]
  }

  /** What a schema says of the row, told at the columns its fields stand in. Problems told before stay. */
  tell(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[], fieldOf: (path: string) => string): void {
    for (const { path, message } of issues) this.wrong(fieldOf(path.map(String).join('.')), message.startsWith('Invalid ') ? 'This is needed.' : message)
  }
}
