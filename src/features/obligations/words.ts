import { whyNotBusinessDay, type BusinessCalendar } from '@/rules/calendar/business-days'
import { dayFromIso, spoken, type CalendarDate, type Day } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'

/** "Tue Nov 17", with the year only when it is not this one. */
export function sayDay(date: CalendarDate, today: CalendarDate): string {
  const words = spoken(dayFromIso(date))
  return date.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words
}

/** "Nov 9 to Nov 15", or the one day. */
export function sayWindow(from: CalendarDate, to: CalendarDate, today: CalendarDate): string {
  return from === to ? sayDay(from, today) : `${sayDay(from, today).slice(4)} to ${sayDay(to, today).slice(4)}`
}

/** "1 row", "7,189 rows". */
export const plural = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** How many business days come after one day, through another; null where a year's holidays are not on file. */
function businessDaysBetween(calendar: BusinessCalendar, after: Day, through: Day): number | null {
  let count = 0
  for (let day = after + 1; day <= through; day += 1) {
    const reason = whyNotBusinessDay(calendar, day)
    if (typeof reason === 'object') return null
    if (reason === undefined) count += 1
  }
  return count
}

/** "2 business days" or "3 days" between two dates; nothing where no business day lies between them. */
function sayDistance(from: CalendarDate, to: CalendarDate, calendar: BusinessCalendar | null): string {
  const [start, end] = [dayFromIso(from), dayFromIso(to)]
  const business = calendar === null ? null : businessDaysBetween(calendar, start, end)
  if (business === null) return plural(end - start, 'day')
  return business === 0 ? '' : plural(business, 'business day')
}

/** What there is to say of an obligation's standing. */
export interface Said {
  readonly status: Status
  readonly dueOn: CalendarDate | null
  readonly satisfiedOn?: CalendarDate | null
}

/**
 * One standing in words and with its date: "Overdue 2 business days, was due Tue Nov 17".
 *
 * @param calendar what its days are counted by; null for plain days
 */
export function sayStanding({ status, dueOn, satisfiedOn }: Said, today: CalendarDate, calendar: BusinessCalendar | null = null): string {
  const due = dueOn === null ? '' : sayDay(dueOn, today)
  const done = satisfiedOn ? ` ${sayDay(satisfiedOn, today)}` : ''
  const was = due && `, was due ${due}`
  switch (status) {
    case 'overdue': return dueOn === null ? 'Overdue' : `${['Overdue', sayDistance(dueOn, today, calendar)].filter(Boolean).join(' ')}${was}`
    case 'not_met': return `Missed${was}`
    case 'due_today': return `Due today${due && `, ${due}`}`
    case 'open': {
      if (dueOn === null) return 'Open'
      const distance = dueOn > today ? sayDistance(today, dueOn, calendar) : ''
      return `Open, due ${due}${distance && (distance === '1 day' ? ', tomorrow' : `, in ${distance}`)}`
    }
    case 'met': return `Met${done}${due && `, due ${due}`}`
    case 'met_late': return `Met late${done}${was}`
    case 'not_started': return 'Not started'
    case 'not_required': return 'Not required'
    case 'undetermined': return 'Undetermined'
  }
}

/** Why a case could not be judged, where neither its program's settings nor its document is at fault. */
export const faultOfOurs = 'one of its records stopped the rules, which is a fault of ours and stands in our log'
