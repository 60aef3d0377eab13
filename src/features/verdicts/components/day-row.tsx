import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { CountedDay } from '../days'

const looks = {
  start: 'border border-dashed border-field',
  counted: 'bg-accent text-on-accent',
  skipped: 'border border-field text-quiet line-through',
} as const

function sayCounted({ on, part, number, reason, due, done }: CountedDay, today: CalendarDate): string {
  const what = part === 'start' ? 'the start' : part === 'skipped' ? `not counted: ${reason}` : `day ${number}`
  return `${sayDay(on, today)}, ${what}${due ? ', due' : ''}${done ? ', done' : ''}`
}

/** The arithmetic as a row of days: counted ones solid, skipped ones hollow, each with its reason. */
export function DayRow({ days, today }: { readonly days: readonly CountedDay[]; readonly today: CalendarDate }) {
  const reasons = new Map<string, CalendarDate[]>()
  for (const { on, reason } of days) if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), on])
  return (
    <div className="grid gap-2">
      <ol aria-label="Days counted" className="flex flex-wrap gap-x-1 gap-y-2">
        {days.map((day) => (
          <li key={day.on} title={sayCounted(day, today)} className="grid w-9 justify-items-center">
            <span className="sr-only">{sayCounted(day, today)}</span>
            <span aria-hidden="true" className={`grid size-8 place-items-center rounded-md tabular-nums [print-color-adjust:exact] ${looks[day.part]}`}>
              {Number(day.on.slice(8))}
            </span>
            <span aria-hidden="true" className="text-quiet">
              {day.done ? 'done' : day.due ? 'due' : ''}
            </span>
          </li>
        ))}
      </ol>
      {reasons.size > 0 ? <p className="text-quiet">Not counted: {[...reasons].map(([reason, on]) => `${on.map((one) => sayDay(one, today)).join(', ')} (${reason})`).join('; ')}.</p> : null}
    </div>
  )
}
