import { fromColumn } from '@/db/civil-date'
import { sayDay } from '@/features/obligations/words'
import { languagesToLookFor } from '@/features/records/languages'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { goesOn, type Partner, type Served, youthsAssigned } from '../queries'
import { HandOverForm } from './hand-over-form'
import { StrikeStay } from './strike-stay'

type RecordProps = { readonly family: Served; readonly partners: readonly Partner[]; readonly today: CalendarDate }

/** Each youth's enrollments, one line each. */
export function Enrollments({ family, today }: Omit<RecordProps, 'partners'>) {
  const { youths, enrollments } = family
  if (enrollments.length === 0) return <p className="text-quiet">Nobody has started yet.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {enrollments.map((one) => {
        const youth = youths.find(({ id }) => id === one.youthId)?.givenName ?? 'A youth'
        const until = one.closure && !goesOn(one) ? ` until ${sayDay(fromColumn(one.closure.on), today)}` : ''
        return (
          <li key={one.id} className="py-2">
            <p>
              {youth}, {one.program.name}
              <span className="text-quiet tabular-nums"> since {sayDay(fromColumn(one.on), today)}{until}</span>
            </p>
            {goesOn(one) ? <StrikeStay kind="enrollment" id={one.id} of={`${youth}, ${one.program.name}`} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Who had the family when, with the hand-over of those who have it now. */
export function Assignments({ family, partners, today }: RecordProps) {
  const { assignments, youths } = family
  const wanted = languagesToLookFor(family.caregivers)
  const named = (ids: readonly string[]) => youths.filter(({ id }) => ids.includes(id)).map(({ id, givenName }) => ({ id, name: givenName }))
  const current = assignments.filter(({ to }) => to === null || fromColumn(to) >= today)
  return (
    <>
      {assignments.length === 0 ? <p className="mb-4 text-quiet">Nobody has had this family yet.</p> : null}
      <ul className="mb-6 divide-y divide-line border-y border-line empty:hidden">
        {assignments.map(({ id, staff, from, to, assignmentYouths }) => {
          const only = youths.filter((youth) => assignmentYouths.some(({ youthId }) => youthId === youth.id)).map(({ givenName }) => givenName)
          return (
            <li key={id} className="py-2">
              <p>
                {staff.displayName}
                {only.length > 0 ? `, for ${only.join(' and ')}` : ''}
                <span className="text-quiet tabular-nums"> from {sayDay(fromColumn(from), today)}{to ? ` to ${sayDay(fromColumn(to), today)}` : ''}</span>
              </p>
              <StrikeStay kind="assignment" id={id} of={staff.displayName} />
            </li>
          )
        })}
      </ul>
      {current.length === 0 ? <HandOverForm familyId={family.id} youths={named(youths.map(({ id }) => id))} partners={partners} wanted={wanted} today={today} /> : null}
      <div className="grid gap-8">
        {[...new Map(current.map(({ staffId, staff }) => [staffId, staff.displayName]))].map(([id, name]) => (
          <HandOverForm key={id} familyId={family.id} from={{ id, name }} youths={named(youthsAssigned(youths, current.filter(({ staffId }) => staffId === id)))} partners={partners} wanted={wanted} today={today} />
        ))}
      </div>
    </>
  )
}
