import type { Route } from 'next'
import Link from 'next/link'
import { dayFromText } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Notice } from '@/ui/notice'
import type { Unjudged, UnjudgedCases } from '../unjudged'
import { plural, sayDay } from '../words'

const places = { family: '/families', staff: '/staff', agreement: '/agreements' } as const

const addressOf = ({ caseKind, caseId }: Unjudged): Route | null => (caseKind === 'agency' ? null : (`${places[caseKind]}/${caseId}` as Route))

/** The records whose deadlines in the lists may be out of date, since the rules could not judge them. */
export function UnjudgedNotice({ of: { cases, total }, today }: { readonly of: UnjudgedCases; readonly today: CalendarDate }) {
  if (total === 0) return null
  return (
    <div className="mb-8">
      <Notice kind="alert">
        <p className="font-medium">{plural(total, 'record')} could not be judged, so what is shown of {total === 1 ? 'it' : 'them'} here may be out of date. The rules try again every day.</p>
        <ul className="mt-2 grid gap-1">
          {cases.map((one) => {
            const [to, name] = [addressOf(one), one.name ?? 'The agency as a whole']
            return (
              <li key={`${one.caseKind} ${one.caseId} ${one.program}`} className="wrap-anywhere">
                {to ? <Link href={to} className="inline-flex min-h-11 items-center underline underline-offset-4">{name}</Link> : name}, {one.program}, as of {sayDay(dayFromText(one.decidedOn), today)}: {one.problem}.
              </li>
            )
          })}
        </ul>
        {total > cases.length ? <p className="mt-2">{(total - cases.length).toLocaleString('en-US')} more</p> : null}
      </Notice>
    </div>
  )
}
