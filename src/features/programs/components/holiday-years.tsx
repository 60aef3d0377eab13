import { sayDay } from '@/features/obligations/words'
import { isCalendarDate, type CalendarDate } from '@/rules/calendar/civil-date'
import type { HolidayYear } from '../queries'
import { EnterYearForm, TakeBackForm } from './holiday-forms'

/** The years of each holiday table in use, folded; one that nobody has entered can be entered here. */
export function HolidayYears({ years, today }: { readonly years: readonly HolidayYear[]; readonly today: CalendarDate }) {
  if (years.length === 0) return <p>The holidays of a program’s state stand here once the agency has a program.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {years.map(({ table, title, year, days, entered }) => {
        // Names of the last year known, so that nobody types them anew.
        const known = years.filter((one) => one.table === table && one.days.length > 0).at(-1)?.days.map(({ name }) => name) ?? []
        return (
          <li key={`${table}${year}`}>
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-6 py-2">
                <span>{title}, {year}</span>
                <span className="text-quiet">{days.length === 0 ? '◇ Not entered' : `${days.length} days${entered ? ', entered here' : ''}`}</span>
              </summary>
              <div className="pb-4">
                {days.length > 0 ? (
                  <ul className="grid gap-1">
                    {days.map(({ date, name }) => (
                      <li key={date} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-4">
                        <span className="tabular-nums">{isCalendarDate(date) ? sayDay(date, today) : date}</span>
                        <span>{name}</span>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <EnterYearForm table={table} year={year} names={known} />
                )}
                <p className="mt-2 text-quiet">{[...new Set(days.map(({ source }) => source))].slice(0, 1).join('')}</p>
                {entered && days.length > 0 ? <TakeBackForm table={table} year={year} /> : null}
              </div>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
