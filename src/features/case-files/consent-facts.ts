import { dayFromText } from '@/db/civil-date'
import { speaksThrough } from '@/features/authority/grounds'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { FactOf } from '@/rules/facts/vocabulary'
import type { FamilyRows } from './family-rows'
import { dated, given, record } from './stored'

type ConsentRow = FamilyRows['consents'][number]

/** The last day on which a consent speaks for a youth of the case; null where it has none. */
function throughFor(row: ConsentRow, { youths, caregivers }: FamilyRows, youthId: string): CalendarDate | null {
  const youth = youths.find(({ id }) => id === youthId)
  const onGround = caregivers.some((one) => one.id === row.caregiverId && one.forAdults.includes(youthId))
  return youth ? speaksThrough(row, dayFromText(youth.bornOn), onGround) : null
}

const earlier = (one: string | null, other: string | null) => (one === null || (other !== null && other < one) ? other : one)

/**
 * A consent as a case file states it. Of who gave it the contract has no key: what a caregiver’s ends with, a youth’s 18th
 * birthday, is its last day for that youth. About several youths it is one fact as long as it ends alike for all of them,
 * else one for each.
 */
export function consentFacts(row: ConsentRow, rows: FamilyRows, youths: ReadonlySet<string>): FactOf<'consent'>[] {
  const fact = (youthId: string | null, through: CalendarDate | null): FactOf<'consent'> => ({
    type: 'consent', ...record(row), ...given('youth', youthId), kind: row.kind as FactOf<'consent'>['kind'], givenOn: dayFromText(row.givenOn), ...given('to', row.to),
    ...dated('expiresOn', earlier(row.expiresOn, through)), ...dated('revokedOn', row.revokedOn),
  })
  if (row.youthId !== null) return [fact(row.youthId, throughFor(row, rows, row.youthId))]
  const each = [...youths].map((youthId) => ({ youthId, through: throughFor(row, rows, youthId) }))
  const [first, ...others] = each
  if (!first || others.every(({ through }) => through === first.through)) return [fact(null, first?.through ?? null)]
  return each.map(({ youthId, through }, at) => (at === 0 ? fact(youthId, through) : { ...fact(youthId, through), id: undefined }))
}
