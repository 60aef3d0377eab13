import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import type { SampleAgency, SampleMember } from './agency'

export type OpenFamily = { readonly familyId: string; readonly youthIds: readonly string[]; readonly caregiverId: string; readonly providerId: string }

type Wanted = {
  readonly name: string
  readonly referredAt: Date
  readonly enrolledOn?: CalendarDate
  readonly partner?: SampleMember
  readonly youths?: readonly string[]
}

const timeZone = 'America/New_York'

/** A family as it comes in: youths, a caregiver, a therapist, a referral, and a Family Partner. Nothing has been done yet. */
export async function addOpenFamily(db: Db, agency: SampleAgency, { name, referredAt, enrolledOn, partner = agency.members.familyPartner, youths = ['Mateo'] }: Wanted): Promise<OpenFamily> {
  const { tenantId, programId, members } = agency
  const localOn = toColumn(isoFromDay(zoneOf(timeZone).localDay(referredAt.getTime())))
  const entered = { enteredAt: referredAt, enteredById: members.programManager.membershipId }
  const family = await db.family.create({ data: { tenantId, name: `${name} family`, createdAt: referredAt } })
  const of = { tenantId, familyId: family.id }
  const youthIds: string[] = []
  for (const givenName of youths) youthIds.push((await db.youth.create({ data: { ...of, ...entered, givenName, familyName: name, bornOn: toColumn('2013-03-04' as CalendarDate) } })).id)
  const caregiver = await db.caregiver.create({ data: { ...of, ...entered, givenName: 'Ana', familyName: name, relationship: 'mother', phone: '617-555-0142', safeMessage: 'Leave a first name only, no agency name.', firstLanguage: 'es' } })
  await db.caregiverYouth.createMany({ data: youthIds.map((youthId) => ({ ...of, caregiverId: caregiver.id, youthId, authority: 'parent' })) })
  const provider = await db.provider.create({ data: { ...of, ...entered, kind: 'iht', referring: true, name: 'Jo Kim', organization: 'Riverside Clinic', from: localOn } })
  for (const youthId of youthIds) {
    const referral = await db.referral.create({ data: { ...of, ...entered, youthId, programId, at: referredAt, localOn, source: 'provider', reasons: ['School refusal'], initialGoals: ['A calmer morning'] } })
    if (enrolledOn) await db.enrollment.create({ data: { ...of, ...entered, youthId, programId, referralId: referral.id, on: toColumn(enrolledOn) } })
  }
  await db.assignment.create({ data: { ...of, ...entered, staffId: partner.staffId, from: localOn } })
  return { familyId: family.id, youthIds, caregiverId: caregiver.id, providerId: provider.id }
}
