import { isCalendarDate, type CalendarDate } from '@/rules/calendar/civil-date'

/** Whether the month or the day comes first where both are numbers. */
export type DayOrder = 'mdy' | 'dmy'

export type Day = { readonly ok: true; readonly day: CalendarDate; readonly time: string | null } | { readonly ok: false; readonly says: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pad = (value: number) => String(value).padStart(2, '0')
const monthOf = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** A year of two digits: of this century, unless that is more than a year ahead of 2039. */
const yearOf = (digits: string) => (digits.length > 2 ? Number(digits) : Number(digits) < 40 ? 2000 + Number(digits) : 1900 + Number(digits))

const year = String.raw`(\d{4}|\d{2})`
const shapes: readonly { readonly shape: RegExp; readonly read: (parts: readonly string[], order: DayOrder) => readonly [year: number, month: number, day: number] }[] = [
  { shape: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([y = '', m = '', d = '']) => [Number(y), Number(m), Number(d)] },
  { shape: new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.]${year}$`), read: ([a = '', b = '', y = ''], order) => [yearOf(y), Number(order === 'mdy' ? a : b), Number(order === 'mdy' ? b : a)] },
  { shape: new RegExp(String.raw`^(?:[a-z]+,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ${year}$`, 'i'), read: ([m = '', d = '', y = '']) => [yearOf(y), monthOf(m), Number(d)] },
  { shape: new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -]${year}$`, 'i'), read: ([d = '', m = '', y = '']) => [yearOf(y), monthOf(m), Number(d)] },
]

const withTime = /^(.*?\d{2})[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?)Z?$/i

/** A time of day as `14:30`; null where it is none. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim())
  if (!match) return null
  const [, hours = '', minutes = '00', half] = match
  if (half === undefined && match[2] === undefined) return null
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return null
  return `${pad(hour)}:${minutes}`
}

/** A day as people and spreadsheets write it; the time behind it where one stands there. */
export function readDay(text: string, order: DayOrder): Day {
  const [, before, clock] = withTime.exec(text) ?? []
  const time = clock === undefined ? null : readTime(clock)
  const written = (time === null ? text : (before ?? text)).trim()
  for (const { shape, read } of shapes) {
    const match = shape.exec(written)
    if (!match) continue
    const [y, m, d] = read(match.slice(1), order)
    const iso = `${String(y).padStart(4, '0')}-${pad(m)}-${pad(d)}`
    if (isCalendarDate(iso)) return y < 1900 || y > 2199 ? { ok: false, says: `${text} is too far away. Check the year.` } : { ok: true, day: iso, time }
    return { ok: false, says: `${text} is no date on the calendar. Write it as 2014-02-28.` }
  }
  if (/^\d{5}$/.test(written)) return { ok: false, says: `${text} is how a spreadsheet counts days. Format this column as a date there and save the file again.` }
  return { ok: false, says: `${text} is no date. Write it as 2014-02-28.` }
}

/** What the days of a file tell of their order: one, both in turn, or nothing, so that somebody has to say. Null where none depends on it. */
export function orderIn(texts: Iterable<string>): DayOrder | 'both' | 'either' | null {
  let [month, day, any] = [false, false, false]
  for (const text of texts) {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?:$|[T ])/.exec(text)
    if (!match || match[1] === match[2]) continue
    any = true
    if (Number(match[1]) > 12) day = true
    else if (Number(match[2]) > 12) month = true
  }
  if (!any) return null
  if (month && day) return 'both'
  return month ? 'mdy' : day ? 'dmy' : 'either'
}
