import { toColumn } from '@/db/civil-date'
import type { SampleFamily, SampleMember, Sampler } from './agency'

/** A family with one of every record that a family can have, assigned to `partner`. */
export async function addFamilyRecords(sampler: Sampler, partner: SampleMember): Promise<SampleFamily> {
  const { db, tenantId, token, now, today, by, programId } = sampler
  const on = toColumn(today)
  const entered = { enteredAt: now, enteredById: by.membershipId }
  const family = await db.family.create({ data: { tenantId, name: `${token} family`, address: `${token} street`, note: `${token} family note`, createdAt: now } })
  const of = { tenantId, familyId: family.id }
  const youth = await db.youth.create({ data: { ...of, ...entered, givenName: `${token} given`, familyName: `${token} surname`, bornOn: toColumn(today), payerMemberId: `${token} member`, diagnoses: ['autism'] } })
  const about = { ...of, ...entered, youthId: youth.id }
  const caregiver = await db.caregiver.create({
    data: { ...of, ...entered, givenName: `${token} given`, familyName: `${token} surname`, relationship: `${token} aunt`, phone: `${token} phone`, email: `${token.toLowerCase()}@caregiver.example`, safeMessage: `${token} safe`, firstLanguage: token.slice(0, 20) },
  })
  await db.caregiverYouth.create({ data: { ...of, caregiverId: caregiver.id, youthId: youth.id, authority: 'parent', authorityAt: now, authorityById: by.membershipId } })
  const living = await db.livingSituation.create({ data: { ...about, from: on, setting: 'family' } })
  await db.iccEnrollment.create({ data: { ...about, from: on } })
  const provider = await db.provider.create({ data: { ...about, kind: 'iht', referring: true, name: `${token} provider`, organization: `${token} clinic`, phone: `${token} phone`, email: `${token.toLowerCase()}@provider.example` } })
  const consent = await db.consent.create({ data: { ...about, kind: 'disclosure', givenOn: on, to: `${token} recipient`, purpose: `${token} purpose`, caregiverId: caregiver.id } })
  await db.consentRevocation.create({ data: { ...of, ...entered, consentId: consent.id, revokedOn: on, why: `${token} revoked` } })
  const preference = await db.preference.create({ data: { ...about, kind: 'telephone', on, caregiverId: caregiver.id, note: `${token} preference` } })
  const closure = await db.closure.create({ data: { ...about, programId, on, reason: 'withoutNotice', note: `${token} closing`, efforts: `${token} efforts`, helpOffered: ['referrals'] } })
  const referral = await db.referral.create({ data: { ...about, programId, at: now, localOn: on, source: 'provider', reasons: [`${token} reason`], initialGoals: [`${token} goal`], referrer: `${token} referrer` } })
  const telling = await db.referralTelling.create({ data: { ...of, ...entered, referralId: referral.id, outcome: 'reached', toldOn: on, means: 'telephone', note: `${token} told` } })
  const enrollment = await db.enrollment.create({ data: { ...about, programId, on, referralId: referral.id, closureId: closure.id } })
  const entry = await db.waitlistEntry.create({ data: { ...about, programId, at: now, localOn: on, reason: `${token} waiting` } })
  await db.waitlistEntry.create({ data: { ...about, programId, at: now, localOn: on, until: on, reason: `${token} waited`, leftBecause: 'other', leftNote: `${token} left` } })
  const contact = await db.contact.create({
    data: { ...of, ...entered, byId: partner.staffId, providerId: provider.id, at: now, endsAt: now, localOn: on, localZone: 'America/New_York', direction: 'out', with: ['caregiver'], mode: 'telephone', reached: true, service: true, agency: `${token} agency spoken to`, note: `${token} contact note` },
  })
  await db.contactYouth.create({ data: { ...of, contactId: contact.id, youthId: youth.id } })
  await db.contactCaregiver.create({ data: { ...of, contactId: contact.id, caregiverId: caregiver.id } })
  await db.contactAcceptance.create({ data: { ...of, ...entered, contactId: contact.id, acceptedOn: on, note: `${token} accepted` } })
  const waiting: { contactId: string; reportId: string }[] = []
  const report = await db.progressReport.create({ data: { ...of, contactId: contact.id, youthId: youth.id, byId: partner.staffId, text: `${token} report`, startedAt: now, signedAt: now, signedOn: on, signedById: partner.staffId } })
  await db.addendum.create({ data: { ...of, reportId: report.id, byId: partner.staffId, at: now, text: `${token} addendum` } })
  await db.reportReview.create({ data: { ...of, reportId: report.id, byId: by.membershipId, at: now, verdict: 'returned', comment: `${token} comment` } })
  // A contact without a finished report, and one whose report waits to be affirmed.
  for (const signature of [{}, { signedAt: now, signedOn: on, signedById: partner.staffId }]) {
    const waits = await db.contact.create({ data: { ...of, ...entered, byId: partner.staffId, at: now, localOn: on, localZone: 'America/New_York', direction: 'out', with: ['caregiver'], mode: 'video', reached: true } })
    await db.contactYouth.create({ data: { ...of, contactId: waits.id, youthId: youth.id } })
    const words = await db.progressReport.create({ data: { ...of, contactId: waits.id, youthId: youth.id, byId: partner.staffId, text: `${token} waiting report`, startedAt: now, savedAt: now, ...signature } })
    waiting.push({ contactId: waits.id, reportId: words.id })
  }
  const meeting = await db.meeting.create({ data: { ...about, kind: 'cpt', on, note: `${token} meeting` } })
  await db.meetingAttendance.create({ data: { ...of, meetingId: meeting.id, staffId: partner.staffId } })
  const words = { strategies: `${token} strategies`, supports: `${token} supports`, services: `${token} services`, resources: `${token} resources`, followUp: `${token} follow-up` }
  const plan = await db.dischargePlan.create({ data: { ...about, enrollmentId: enrollment.id, on, byId: partner.staffId, text: `${token} plan`, ...words } })
  await db.planDraft.create({ data: { ...of, enrollmentId: enrollment.id, section: 'strategies', text: `${token} draft`, byId: partner.membershipId, savedAt: now } })
  await db.planSignature.create({ data: { ...of, ...entered, planId: plan.id, unsignedReason: `${token} unsigned`, tries: `${token} tries` } })
  const signature = await db.planSignature.create({ data: { ...of, ...entered, planId: plan.id, signedOn: on, caregiverId: caregiver.id, signerName: `${token} signer`, drawing: `${token} drawing`, relation: `${token} aunt` } })
  await db.planDelivery.create({ data: { ...about, at: now, localOn: on, to: 'provider', providerId: provider.id, planId: plan.id, means: 'mail' } })
  const assignment = await db.assignment.create({ data: { ...of, ...entered, staffId: partner.staffId, from: on, assignmentYouths: { create: { youthId: youth.id } } } })
  const relation = await db.staffRelation.create({ data: { ...about, staffId: partner.staffId, kind: 'relatedTo' } })
  const strike = await db.strike.create({ data: { ...of, factKind: 'contact', factId: contact.id, at: now, on, byId: by.membershipId, why: `${token} why` } })
  await db.contact.update({ where: { tenantId_id: { tenantId, id: contact.id } }, data: { strikeId: strike.id } })
  await db.obligation.create({
    data: { ...of, programId, youthId: youth.id, requirement: 'CP2P-04', edition: `${token} edition`, kind: 'deadline', caseKind: 'family', caseId: family.id, clock: `${token} clock`, topic: `${token} topic`, dueOn: on, status: 'open', statusOnDue: 'due_today', statusAfterDue: 'overdue', decidedAt: now },
  })
  await db.caseEvaluation.create({ data: { ...of, programId, caseKind: 'family', caseId: family.id, evaluatedOn: on, evaluatedAt: now } })
  const [draft, signed] = waiting
  return {
    familyId: family.id, youthId: youth.id, caregiverId: caregiver.id, contactId: contact.id, reportId: report.id, referralId: referral.id, tellingId: telling.id, enrollmentId: enrollment.id, meetingId: meeting.id, waitlistEntryId: entry.id, assignmentId: assignment.id, consentId: consent.id, closureId: closure.id, planId: plan.id, signatureId: signature.id, providerId: provider.id, livingId: living.id, preferenceId: preference.id, relationId: relation.id,
    draftContactId: draft?.contactId ?? '', signedContactId: signed?.contactId ?? '', signedReportId: signed?.reportId ?? '',
  }
}
