import type { Route } from 'next'
import Link from 'next/link'
import { dayFromText } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Notice } from '@/ui/notice'
import type { Unjudged, UnjudgedCases } from '../unjudged'
import { plural, sayDay } from '../words'

const places = { family: '/families', staff: '/staff', agreement: '/agreements' } as const

const addressOf = ({ caseKind, caseId }: Unjudged): Route | null => (caseKind === 'agency' ? null : (`${places[caseKind]}/${caseId}` as Route))

/** What could not be judged for the same reason stands together. */
function byReason(cases: readonly Unjudged[]): readonly (readonly [Unjudged, ...Unjudged[]])[] {
  const groups = new Map<string, [Unjudged, ...Unjudged[]]>()
  for (const one of cases) {
    const key = `${one.program} ${one.problem}`
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function Named({ one, today }: { readonly one: Unjudged; readonly today: CalendarDate }) {
  const [to, name] = [addressOf(one), one.name ?? 'The agency as a whole']
  return <span className="wrap-anywhere">{to ? <Link href={to} className="inline-flex min-h-11 items-center underline underline-offset-4">{name}</Link> : name}, as of {sayDay(dayFromText(one.decidedOn), today)}</span>
}

/** The records whose deadlines in the lists may be out of date, since the rules could not judge them. */
export function UnjudgedNotice({ of: { cases, total }, today }: { readonly of: UnjudgedCases; readonly today: CalendarDate }) {
  if (total === 0) return null
  return (
    <div className="mb-8">
      <Notice kind="alert">
        <p className="font-medium">{plural(total, 'record')} could not be judged, so what is shown of {total === 1 ? 'it' : 'them'} here may be out of date. The rules try again every day.</p>
        {byReason(cases).map((group) => {
          const [{ program, problem }] = group
          return (
            <div key={`${program} ${problem}`} className="mt-2">
              <p className="wrap-anywhere">{program}: {problem}.</p>
              <ul className="flex flex-wrap gap-x-6">
                {group.map((one) => <li key={`${one.caseKind} ${one.caseId}`}><Named one={one} today={today} /></li>)}
              </ul>
            </div>
          )
        })}
        {total > cases.length ? <p className="mt-2">{(total - cases.length).toLocaleString('en-US')} more</p> : null}
      </Notice>
    </div>
  )
}
