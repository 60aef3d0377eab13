import { CaregiverRows } from '@/features/contacts/components/before-calling'
import { sayDay } from '@/features/obligations/words'
import type { FamilyRecord } from '../record'

const programLine = ({ programs, today }: FamilyRecord) =>
  programs.map(({ name, open, closedOn }) => (open ? name : `${name} (closed${closedOn ? ` ${sayDay(closedOn, today)}` : ''})`)).join(', ')

/** Who the family is: youths and their ages, program, Family Partner, and how each caregiver may be left a message. */
export function FamilyHead({ family }: { readonly family: FamilyRecord }) {
  const { people, caregivers, partners, note } = family
  const facts: readonly (readonly [string, string])[] = [
    [people.length === 1 ? 'Youth' : 'Youths', people.map(({ name, age }) => `${name}, ${age}`).join('; ') || 'None on record'],
    ['Program', programLine(family) || 'None yet'],
    ['Family Partner', partners.join(', ') || 'Nobody assigned'],
    ...(note ? [['Note', note] as const] : []),
  ]
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="text-quiet">{name}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">{value}</dd>
        </div>
      ))}
      <CaregiverRows caregivers={caregivers} />
    </dl>
  )
}
