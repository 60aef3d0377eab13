import { toColumn } from '@/db/civil-date'
import type { Role } from '@/tenancy/roles'
import type { SampleAgency, SampleFamily, SampleMember, Sampler } from './agency'

/** The rest of an agency: staff file, calendar, agreements, and the records of who did what. */
export async function addStaffRecords(sampler: Sampler, members: Readonly<Record<Role, SampleMember>>, family: SampleFamily): Promise<Omit<SampleAgency, 'token' | 'tenantId' | 'programId' | 'members' | 'assigned' | 'unassigned'>> {
  const { db, tenantId, token, now, today, by, programId } = sampler
  const on = toColumn(today)
  const entered = { tenantId, enteredAt: now, enteredById: by.membershipId }
  const { staffId } = members.familyPartner
  const closed = await db.agencyClosure.create({ data: { ...entered, programId, on, note: `${token} closed` } })
  await db.proclaimedHoliday.create({ data: { ...entered, holidayTable: 'US-GA', on, name: `${token} holiday`, source: `${token} source` } })
  await db.staffSupervisor.create({ data: { ...entered, staffId, supervisorId: members.clinician.staffId, from: on } })
  await db.credential.create({ data: { ...entered, staffId, kind: 'driversLicense', issuedOn: on, number: `${token} number` } })
  await db.training.create({ data: { ...entered, staffId, topic: 'culture', completedOn: on } })
  const session = await db.supervisionSession.create({ data: { ...entered, at: now, localOn: on, format: 'individual', note: `${token} supervision` } })
  await db.supervisionAttendance.create({ data: { tenantId, sessionId: session.id, staffId, part: 'supervisee' } })
  const leave = await db.leave.create({ data: { ...entered, staffId, from: on, to: on } })
  await db.rosterEntry.create({ data: { ...entered, staffId: members.clinician.staffId, at: now, endsAt: new Date(now.getTime() + 3_600_000), localOn: on } })
  const agreement = await db.workingAgreement.create({ data: { ...entered, programId, name: `${token} agreement`, effectiveOn: on } })
  const report = await db.annualReport.create({ data: { ...entered, agreementId: agreement.id, on } })
  const workgroup = await db.meeting.create({ data: { ...entered, agreementId: agreement.id, kind: 'workgroup', on, note: `${token} workgroup` } })
  await db.session.create({ data: { tenantId, userId: by.userId, tokenHash: `${token} session`, createdAt: now, lastSeenAt: now, expiresAt: now } })
  const invitation = await db.invitation.create({ data: { tenantId, tokenHash: `${token} invitation`, email: `${token.toLowerCase()}@invited.example`, displayName: `${token} invited`, roles: ['clinician'], invitedById: by.membershipId, createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } })
  await db.auditEntry.create({ data: { tenantId, actorId: by.membershipId, at: now, action: `${token} act`, recordKind: 'family', recordId: family.familyId, familyId: family.familyId, changed: [`${token} field`], requestId: `${token} request` } })
  await db.idempotencyKey.create({ data: { tenantId, actorId: by.membershipId, action: `${token} act`, requestHash: `${token} hash`, at: now, outcome: { said: `${token} outcome` } } })
  const person = { givenName: `${token} given`, familyName: `${token} surname` }
  const incoming = await db.incomingReferral.create({
    data: {
      tenantId, number: `${token} receipt`, programId, receivedAt: now, decision: 'rejected', decidedAt: now, decidedById: by.membershipId, reason: `${token} rejected`,
      said: { source: 'provider', referrer: { name: `${token} sender` }, caregiver: { ...person, message: `${token} message` }, youths: [{ ...person, bornOn: today }], reasons: [`${token} said`], goals: [] },
    },
  })
  const waiting = await db.import.create({
    data: { tenantId, startedById: by.membershipId, kind: 'staff', state: 'ready', fileName: `${token}.csv`, fingerprint: `${token} fingerprint`, headers: ['Name', 'Roles'], noticed: [`${token} noticed`], reading: { columns: { name: 0, roles: 1 }, order: null, programId: null, others: false }, rowCount: 1, startedAt: now },
  })
  await db.importRow.create({ data: { tenantId, importId: waiting.id, kind: 'staff', row: 2, cells: [`${token} person`, 'Clinician'] } })
  await db.importMapping.create({ data: { tenantId, kind: 'staff', headerKey: `${token} headings`, reading: { columns: {}, order: null, programId: null, others: false }, usedAt: now } })
  return { importId: waiting.id, incomingId: incoming.id, invitationId: invitation.id, agencyClosureId: closed.id, leaveId: leave.id, sessionId: session.id, agreementId: agreement.id, workgroupId: workgroup.id, annualReportId: report.id }
}
