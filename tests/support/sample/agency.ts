import { hash } from '@node-rs/argon2'
import { v7 } from './ids'
import type { PrismaClient } from '@/db/client'
import type { Db } from '@/db/database'
import { declare, transactionFor } from '@/db/transaction'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import { addFamilyRecords } from './family-records'
import { addStaffRecords } from './staff-records'

/** Everybody's password in a sample agency. */
export const samplePassword = 'a long enough password'

/** One row in every table of an agency, with the agency's token in every field that a person fills in. */
export type SampleAgency = {
  readonly token: string
  readonly tenantId: string
  readonly programId: string
  readonly invitationId: string
  readonly agencyClosureId: string
  /** Of the staff: a day of leave, and a supervision session. */
  readonly leaveId: string
  readonly sessionId: string
  readonly incomingId: string
  /** A file of staff that was read and waits, with one row. */
  readonly importId: string
  /** Of its working agreement: a workgroup meeting and an annual report. */
  readonly agreementId: string
  readonly workgroupId: string
  readonly annualReportId: string
  readonly members: Readonly<Record<Role, SampleMember>>
  /** A family assigned to the Family Partner, and one that is not. */
  readonly assigned: SampleFamily
  readonly unassigned: SampleFamily
}
export type SampleMember = { readonly userId: string; readonly membershipId: string; readonly staffId: string; readonly email: string }
export type SampleFamily = {
  readonly familyId: string
  readonly youthId: string
  readonly caregiverId: string
  readonly contactId: string
  readonly reportId: string
  readonly referralId: string
  readonly tellingId: string
  readonly draftContactId: string
  readonly signedContactId: string
  readonly signedReportId: string
  readonly enrollmentId: string
  readonly meetingId: string
  readonly waitlistEntryId: string
  readonly assignmentId: string
  readonly consentId: string
  readonly closureId: string
  readonly planId: string
  readonly signatureId: string
  readonly providerId: string
  readonly livingId: string
  readonly preferenceId: string
  readonly relationId: string
}

/** What the parts of a sample are made of. */
export type Sampler = { readonly db: Db; readonly tenantId: string; readonly token: string; readonly today: CalendarDate; readonly now: Date; readonly by: SampleMember; readonly programId: string }

const memberRoles: readonly Role[] = ['administrator', 'programManager', 'clinician', 'seniorFamilyPartner', 'familyPartner', 'auditor', 'operator']

/** The address of a sample agency's public form, which is closed. */
export const formCodeOf = (tenantId: string) => tenantId.replaceAll('-', '')

/** Everybody's password is the same, so it is hashed once: to hash it anew for each agency costs more than the agency. */
let hashed: Promise<string> | undefined
const passwordHashed = () => (hashed ??= hash(samplePassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))

/** Writes a whole agency as the app's role, in one transaction. `token` is a word that stands nowhere else. */
export async function addSampleAgency(client: PrismaClient, token: string, today: CalendarDate, now: Date): Promise<SampleAgency> {
  const tenantId = v7()
  const passwordHash = await passwordHashed()
  return transactionFor(client, { tenantId, reach: 'all', today }, async (db) => {
    await db.agency.create({ data: { id: tenantId, name: `${token} agency`, timeZone: 'America/New_York', createdAt: now, referralFormCode: formCodeOf(tenantId) } })
    const program = await db.program.create({
      data: { tenantId, name: `${token} program`, spec: 'caregiver-peer-to-peer', timeZone: 'America/New_York', holidays: 'US-MA', createdAt: now, hours: { mon: ['09:00', '17:00'] } },
    })
    const members: [Role, SampleMember][] = []
    for (const role of memberRoles) members.push([role, await addMember(db, { tenantId, token, role, passwordHash, now, today })])
    const people = Object.fromEntries(members) as Record<Role, SampleMember>
    const sampler: Sampler = { db, tenantId, token, today, now, by: people.programManager, programId: program.id }
    const assigned = await addFamilyRecords(sampler, people.familyPartner)
    const unassigned = await addFamilyRecords(sampler, people.seniorFamilyPartner)
    const records = await addStaffRecords(sampler, people, assigned)
    return { token, tenantId, programId: program.id, ...records, members: people, assigned, unassigned }
  })
}

type NewMember = { readonly tenantId: string; readonly token: string; readonly role: Role; readonly passwordHash: string; readonly now: Date; readonly today: CalendarDate }

async function addMember(db: Db, { tenantId, token, role, passwordHash, now, today }: NewMember): Promise<SampleMember> {
  const email = `${token}-${role}@example.org`.toLowerCase()
  await declare(db, { tenantId, reach: 'all', today, email })
  const user = await db.user.create({ data: { email, displayName: `${token} ${role}`, passwordHash, createdAt: now } })
  const membership = await db.membership.create({ data: { tenantId, userId: user.id, roles: [role], createdAt: now } })
  const known = role === 'administrator' || role === 'auditor' || role === 'operator' ? 'other' : role
  const staff = await db.staff.create({ data: { tenantId, membershipId: membership.id, displayName: `${token} ${role}`, roles: [known], languages: role === 'clinician' ? [token.slice(0, 20)] : [], enteredAt: now } })
  return { userId: user.id, membershipId: membership.id, staffId: staff.id, email }
}
