import { type CalendarDate, dayFromIso, isCalendarDate, isoFromDay } from '@/rules/calendar/civil-date'

const dayLength = 86_400_000

/** A civil date as Prisma takes one for a DATE column: midnight UTC, whatever zone anything is in. */
export function toColumn(date: CalendarDate): Date {
  return new Date(dayFromIso(date) * dayLength)
}

/** The same for a date that may be missing. */
export function toColumnOrNull(date: CalendarDate | null | undefined): Date | null {
  return date ? toColumn(date) : null
}

/** A civil date as Prisma reads one from a DATE column. Throws a RangeError for an instant that is no midnight UTC: it came from elsewhere. */
export function fromColumn(value: Date): CalendarDate {
  const day = value.getTime() / dayLength
  if (!Number.isInteger(day)) throw new RangeError('not the value of a DATE column')
  return isoFromDay(day)
}

/** The same for a date that may be missing. */
export function fromColumnOrNull(value: Date | null): CalendarDate | null {
  return value ? fromColumn(value) : null
}

/** A civil date as a DATE column reads in JSON. Throws a RangeError for any other text: it came from elsewhere. */
export function dayFromText(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError('not the text of a DATE column')
  return text
}

/** Rows with what some DATE columns of theirs read as in JSON as civil dates. Throws a RangeError for any other text. */
export const withDays = <Row extends { readonly [Each in Key]: string | null }, Key extends keyof Row>(rows: readonly Row[], ...keys: readonly Key[]) =>
  rows.map((row) => ({ ...row, ...Object.fromEntries(keys.map((key) => [key, row[key] === null ? null : dayFromText(row[key])])) }) as Omit<Row, Key> & { readonly [Each in Key]: CalendarDate | Extract<Row[Each], null> })
