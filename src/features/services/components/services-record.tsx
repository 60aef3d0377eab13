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
        const until = one.closure && !goesOn(one) ? ` until ${sayDay(one.closure.on, today)}` : ''
        return (
          <li key={one.id} className="py-2">
            <p>
              {youth}, {one.program}
              <span className="text-quiet tabular-nums"> since {sayDay(one.on, today)}{until}</span>
            </p>
            {goesOn(one) ? <StrikeStay kind="enrollment" id={one.id} of={`${youth}, ${one.program}`} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Who had the family when, with the hand-over of those who have it now. */
export function Assignments({ family, partners, today }: RecordProps) {
  const { assignments, youths } = family
  const wanted = languagesToLookFor(family.caregivers.map(({ firstLanguage }) => firstLanguage))
  const named = (ids: readonly string[]) => youths.filter(({ id }) => ids.includes(id)).map(({ id, givenName }) => ({ id, name: givenName }))
  const current = assignments.filter(({ to }) => to === null || to >= today)
  return (
    <>
      {assignments.length === 0 ? <p className="mb-4 text-quiet">Nobody has had this family yet.</p> : null}
      <ul className="mb-6 divide-y divide-line border-y border-line empty:hidden">
        {assignments.map(({ id, partner, from, to, only }) => {
          const whom = named(only).map(({ name }) => name)
          return (
            <li key={id} className="py-2">
              <p>
                {partner}
                {whom.length > 0 ? `, for ${whom.join(' and ')}` : ''}
                <span className="text-quiet tabular-nums"> from {sayDay(from, today)}{to ? ` to ${sayDay(to, today)}` : ''}</span>
              </p>
              <StrikeStay kind="assignment" id={id} of={partner ?? ''} />
            </li>
          )
        })}
      </ul>
      {current.length === 0 ? <HandOverForm familyId={family.id} youths={named(youths.map(({ id }) => id))} partners={partners} wanted={wanted} today={today} /> : null}
      <div className="grid gap-8">
        {[...new Map(current.map(({ staffId, partner }) => [staffId, partner ?? '']))].map(([id, name]) => (
          <HandOverForm key={id} familyId={family.id} from={{ id, name }} youths={named(youthsAssigned(youths, current.filter(({ staffId }) => staffId === id)))} partners={partners} wanted={wanted} today={today} />
        ))}
      </div>
    </>
  )
}
