import { formCodeOf, type SampleAgency } from '../../tests/support/sample/agency'
import { v7 } from '../../tests/support/sample/ids'
import { coordination, home, preference, relation } from './circumstance-forms'

/**
 * What to send to each server action, aimed at the agency given. An action that is not listed fails the sweep: add it
 * here, with the identifiers of that agency in every field that takes one, also mixed with those of one's own.
 */
export const attacks: Readonly<Record<string, (on: SampleAgency, own: SampleAgency) => unknown[]>> = {
  'src/features/contacts/actions.ts#logContactAction': (on, own) => [
    contact(on.assigned.familyId, {}),
    contact(own.assigned.familyId, { youths: [on.assigned.youthId], caregivers: [on.assigned.caregiverId] }),
    contact(own.assigned.familyId, { youths: [own.assigned.youthId], reports: [{ youthId: on.assigned.youthId, text: 'x' }] }),
    contact(own.assigned.familyId, { id: on.assigned.contactId }),
  ],
  'src/features/contacts/actions.ts#finishReportAction': (on, own) => [
    { contactId: on.assigned.contactId, youthId: on.assigned.youthId, text: 'x' },
    { contactId: own.assigned.contactId, youthId: on.assigned.youthId, text: 'x' },
  ],
  'src/features/contacts/actions.ts#acceptContactAction': (on) => [{ contactId: on.assigned.draftContactId, note: 'x' }],
  'src/features/contacts/actions.ts#strikeAcceptanceAction': (on) => [{ contactId: on.assigned.contactId, why: 'x' }, { contactId: on.assigned.draftContactId, why: 'x' }],
  'src/features/reports/actions.ts#keepDraftAction': (on, own) => [
    { contactId: on.assigned.draftContactId, youthId: on.assigned.youthId, text: 'x', version: 1 },
    { contactId: on.assigned.draftContactId, youthId: on.assigned.youthId, text: 'x', version: 0 },
    { contactId: own.assigned.draftContactId, youthId: on.assigned.youthId, text: 'x', version: 0 },
  ],
  'src/features/search/actions.ts#findAction': (on) => [{ words: on.token.slice(0, -1) }, { words: 'given' }, { words: '%' }, { words: 'x'.repeat(4000) }],
  'src/features/reports/actions.ts#addAddendumAction': (on) => [{ id: v7(Date.now()), reportId: on.assigned.signedReportId, text: 'x' }],
  'src/features/reports/actions.ts#reviewReportAction': (on) => [
    { id: v7(Date.now()), reportId: on.assigned.signedReportId, verdict: 'affirmed', addenda: 0 },
    { id: v7(Date.now()), reportId: on.assigned.signedReportId, verdict: 'returned', comment: 'x', addenda: 0 },
    { id: v7(Date.now()), reportId: on.assigned.reportId, verdict: 'takenBack', addenda: 1 },
  ],
  'src/features/contacts/actions.ts#strikeContactAction': (on) => [{ contactId: on.assigned.contactId, why: 'x' }],
  'src/features/people/actions.ts#inviteAction': ({ members }) => [{ displayName: 'Somebody', email: members.clinician.email, roles: ['administrator'] }],
  'src/features/people/actions.ts#withdrawInvitationAction': ({ invitationId }) => [{ invitationId }],
  'src/features/people/actions.ts#changeRolesAction': ({ members }) => [{ membershipId: members.clinician.membershipId, version: 1, roles: ['administrator'] }],
  'src/features/people/actions.ts#disableAction': ({ members }) => Object.values(members).map(({ membershipId }) => ({ membershipId })),
  'src/features/people/actions.ts#enableAction': ({ members }) => [{ membershipId: members.clinician.membershipId }],
  'src/features/programs/actions.ts#tryOutSettingsAction': ({ programId }) => [settings(programId)],
  'src/features/programs/actions.ts#saveSettingsAction': ({ programId }) => [settings(programId)],
  'src/features/programs/actions.ts#endProgramAction': ({ programId }) => [{ programId, endedOn: '2031-01-06' }, { programId }],
  'src/features/programs/actions.ts#addProgramAction': () => [{ id: v7(Date.now()), name: 'x', spec: 'none on board', timeZone: 'America/New_York' }],
  'src/features/programs/actions.ts#closeDaysAction': ({ programId }) => [{ id: v7(Date.now()), from: '2026-01-05', programId }],
  'src/features/programs/actions.ts#reopenDayAction': ({ agencyClosureId }) => [{ closureId: agencyClosureId }],
  'src/features/programs/actions.ts#enterHolidayYearAction': () => [{ id: v7(Date.now()), holidayTable: 'US-MA', year: 2026, source: 'x', days: {} }],
  'src/features/programs/actions.ts#takeBackHolidaysAction': () => [{ holidayTable: 'US-GA', year: 2026, why: 'x' }],
  'src/features/referrals/actions.ts#takeInAction': (on, own) => [
    intake(on.programId, {}),
    intake(own.programId, { incomingId: on.incomingId }),
    intake(own.programId, { familyId: on.assigned.familyId, youths: { 0: { youthId: on.assigned.youthId } } }),
    intake(own.programId, { familyId: own.assigned.familyId, youths: { 0: { youthId: on.assigned.youthId } } }),
  ],
  'src/features/referrals/actions.ts#askEligibilityAction': ({ programId }) => [{ programId, on: '2026-01-05', youths: [{ at: '0', bornOn: '2015-01-05', diagnoses: [] }] }],
  'src/features/referrals/actions.ts#findFamiliesAction': () => [{ words: 'fam' }],
  'src/features/referrals/actions.ts#findReferralsAction': () => [{ words: 'fam' }],
  'src/features/referrals/actions.ts#previewClosingAction': (on, own) => [{ referralId: on.assigned.referralId, on: '2026-01-05' }, { referralId: own.assigned.referralId, also: [on.assigned.referralId], on: '2026-01-05' }],
  'src/features/referrals/actions.ts#closeReferralAction': (on, own) => [{ id: v7(Date.now()), referralId: on.assigned.referralId, on: '2026-01-05', reason: 'ineligible' }, { id: v7(Date.now()), referralId: own.assigned.referralId, also: [on.assigned.referralId], on: '2026-01-05', reason: 'ineligible' }],
  'src/features/referrals/actions.ts#undoClosingAction': (on, own) => [{ referralId: on.assigned.referralId, why: 'x' }, { referralId: own.assigned.referralId, also: [on.assigned.referralId], why: 'x' }],
  'src/features/referrals/actions.ts#rejectIncomingAction': ({ incomingId }) => [{ incomingId, reason: 'x' }],
  'src/features/referrals/actions.ts#switchFormAction': () => [{ change: 'sideways' }],
  'src/features/referrals/public-actions.ts#sendReferralAction': ({ tenantId, programId }) => [{ ...intake(programId, {}), code: formCodeOf(tenantId), caregiver: { givenName: 'x', familyName: 'x', phone: '1' } }],
  'src/features/services/actions.ts#startServicesAction': (on, own) => [
    { id: v7(Date.now()), familyId: on.assigned.familyId, programId: on.programId, youths: [on.assigned.youthId], on: '2026-01-05' },
    { id: v7(Date.now()), familyId: own.assigned.familyId, programId: on.programId, youths: [on.assigned.youthId], on: '2026-01-05' },
    { id: v7(Date.now()), familyId: own.assigned.familyId, programId: own.programId, youths: [own.assigned.youthId], on: '2026-01-05', staffId: on.members.familyPartner.staffId },
  ],
  'src/features/services/actions.ts#handOverAction': (on, own) => [
    { id: v7(Date.now()), familyId: on.assigned.familyId, staffId: own.members.familyPartner.staffId, on: '2026-01-05' },
    { id: v7(Date.now()), familyId: own.assigned.familyId, staffId: on.members.familyPartner.staffId, on: '2026-01-05' },
    { id: v7(Date.now()), familyId: own.assigned.familyId, from: on.members.familyPartner.staffId, staffId: own.members.familyPartner.staffId, on: '2026-01-05' },
  ],
  'src/features/services/actions.ts#handCaseloadOverAction': (on, own) => [
    { id: v7(Date.now()), leaverId: on.members.familyPartner.staffId, on: '2026-01-05', next: { [on.assigned.familyId]: own.members.familyPartner.staffId } },
    { id: v7(Date.now()), leaverId: own.members.familyPartner.staffId, on: '2026-01-05', next: { [on.assigned.familyId]: on.members.familyPartner.staffId } },
  ],
  'src/features/services/actions.ts#strikeEnrollmentAction': ({ assigned }) => [{ enrollmentId: assigned.enrollmentId, why: 'x' }],
  'src/features/services/actions.ts#strikeAssignmentAction': ({ assigned }) => [{ assignmentId: assigned.assignmentId, why: 'x' }],
  'src/features/consents/actions.ts#giveConsentAction': (on, own) => [
    consent(on.assigned, {}),
    consent(own.assigned, { caregiverId: on.assigned.caregiverId }),
    consent(own.assigned, { youthId: on.assigned.youthId }),
    consent(own.assigned, { kind: 'disclosure', providerId: on.assigned.providerId }),
  ],
  'src/features/authority/actions.ts#setAuthorityAction': (on, own) => [authority(on.assigned), { ...authority(own.assigned), caregiverId: on.assigned.caregiverId }, { ...authority(own.assigned), youthId: on.assigned.youthId }],
  'src/features/consents/actions.ts#revokeConsentAction': ({ assigned }) => [{ id: v7(Date.now()), consentId: assigned.consentId, revokedOn: '2026-01-05', why: 'x' }],
  'src/features/consents/actions.ts#strikeConsentAction': ({ assigned }) => [{ kind: 'consent', id: assigned.consentId, why: 'x' }, { kind: 'consentRevocation', id: assigned.consentId, why: 'x' }],
  'src/features/circumstances/actions.ts#recordLivingAction': (on, own) => [home(on.assigned, {}), home(own.assigned, { youthId: on.assigned.youthId })],
  'src/features/circumstances/actions.ts#recordIccAction': (on, own) => [coordination(on.assigned, {}), coordination(own.assigned, { youthId: on.assigned.youthId })],
  'src/features/circumstances/actions.ts#recordPreferenceAction': (on, own) => [preference(on.assigned, {}), preference(own.assigned, { youthId: on.assigned.youthId }), preference(own.assigned, { caregiverId: on.assigned.caregiverId })],
  'src/features/circumstances/actions.ts#changeEndAction': ({ assigned }) => [{ kind: 'livingSituation', id: assigned.livingId, to: '2026-01-05' }, { kind: 'preference', id: assigned.livingId, to: '2026-01-05' }],
  'src/features/circumstances/actions.ts#strikeCircumstanceAction': ({ assigned }) => [{ kind: 'livingSituation', id: assigned.livingId, why: 'x' }, { kind: 'iccEnrollment', id: assigned.livingId, why: 'x' }],
  'src/features/circumstances/actions.ts#changeCaregiverAction': ({ assigned }) => [{ caregiverId: assigned.caregiverId, version: 1, paidToCare: 'yes' }],
  'src/features/relations/actions.ts#addRelationAction': (on, own) => [
    relation(on.assigned, on.members.clinician.staffId),
    relation(on.assigned, own.members.clinician.staffId),
    relation(own.assigned, on.members.clinician.staffId),
    { ...relation(own.assigned, own.members.clinician.staffId), youthId: on.assigned.youthId },
  ],
  'src/features/relations/actions.ts#strikeRelationAction': ({ assigned }) => [{ relationId: assigned.relationId, why: 'x' }],
  'src/features/discharge/actions.ts#previewDischargeAction': ({ assigned }) => [{ enrollmentId: assigned.enrollmentId, on: '2026-01-05' }],
  'src/features/discharge/actions.ts#closeEnrollmentAction': ({ assigned }) => [discharged(assigned, {}), discharged(assigned, { id: assigned.closureId })],
  'src/features/discharge/actions.ts#reopenEnrollmentAction': ({ assigned }) => [{ closureId: assigned.closureId, why: 'x' }],
  'src/features/discharge/actions.ts#keepSectionAction': ({ assigned }) => [{ enrollmentId: assigned.enrollmentId, section: 'strategies', text: 'x', version: 0 }],
  'src/features/discharge/actions.ts#finishPlanAction': ({ assigned }) => [plan(assigned, v7(Date.now()), '2026-01-05'), plan(assigned, assigned.planId, '2026-01-05')],
  'src/features/discharge/actions.ts#signPlanAction': (on, own) => [signature(on.assigned, on.assigned.planId, '2026-01-05'), signature(on.assigned, own.assigned.planId, '2026-01-05')],
  'src/features/discharge/actions.ts#leaveUnsignedAction': ({ assigned }) => [{ id: v7(Date.now()), planId: assigned.planId, unsignedReason: 'x', tries: 'x' }],
  'src/features/discharge/actions.ts#givePlanAction': (on, own) => [
    giving(on.assigned.planId, `caregiver:${on.assigned.caregiverId}`, '2026-01-05'),
    giving(own.assigned.planId, `caregiver:${on.assigned.caregiverId}`, '2026-01-05'),
    giving(own.assigned.planId, `provider:${on.assigned.providerId}`, '2026-01-05'),
  ],
  'src/features/discharge/actions.ts#strikePaperAction': ({ assigned }) => [{ kind: 'dischargePlan', id: assigned.planId, why: 'x' }, { kind: 'planSignature', id: assigned.signatureId, why: 'x' }, { kind: 'planDelivery', id: assigned.planId, why: 'x' }],
  'src/features/staff/actions.ts#addPersonAction': () => [{ id: v7(Date.now()), displayName: 'x', roles: ['nobody'] }],
  'src/features/staff/actions.ts#changePersonAction': ({ members }) => Object.values(members).map(({ staffId }) => ({ staffId, version: 1, displayName: 'x', roles: ['other'] })),
  'src/features/staff/actions.ts#leavePersonAction': ({ members }) => [{ staffId: members.clinician.staffId, version: 1, leftOn: '2026-01-05' }],
  'src/features/staff/actions.ts#addCredentialAction': ({ members }) => [{ id: v7(Date.now()), staffId: members.clinician.staffId, kind: 'clinicalLicense', issuedOn: '2026-01-05' }],
  'src/features/staff/actions.ts#recordTrainingsAction': ({ members }, own) => [
    { id: v7(Date.now()), staffIds: [members.familyPartner.staffId], topics: ['culture'], completedOn: '2026-01-05' },
    { id: v7(Date.now()), staffIds: [own.members.familyPartner.staffId, members.familyPartner.staffId], topics: ['culture'], completedOn: '2026-01-05' },
  ],
  'src/features/staff/actions.ts#addLeaveAction': ({ members }) => [{ id: v7(Date.now()), staffId: members.familyPartner.staffId, from: '2026-01-05', to: '2026-01-06' }],
  'src/features/staff/actions.ts#addSupervisorAction': ({ members }, own) => [
    { id: v7(Date.now()), staffId: members.familyPartner.staffId, supervisorId: members.clinician.staffId },
    { id: v7(Date.now()), staffId: own.members.familyPartner.staffId, supervisorId: members.clinician.staffId },
  ],
  'src/features/staff/actions.ts#addRosterAction': ({ members }) => [{ id: v7(Date.now()), staffId: members.clinician.staffId, from: '2026-01-05', until: '2026-01-06', weekdays: ['1'], begins: '09:00', ends: '17:00' }],
  'src/features/staff/actions.ts#strikeFactsAction': ({ leaveId, sessionId }, own) => [{ kind: 'leave', ids: [leaveId], why: 'x' }, { kind: 'leave', ids: [own.leaveId, leaveId], why: 'x' }, { kind: 'training', ids: [sessionId], why: 'x' }],
  'src/features/staff/actions.ts#logSessionAction': ({ members }, own) => [
    session(members.clinician.staffId, members.familyPartner.staffId),
    session(own.members.clinician.staffId, members.familyPartner.staffId),
    session(members.clinician.staffId, own.members.familyPartner.staffId),
  ],
  'src/features/staff/actions.ts#strikeSessionAction': ({ sessionId }) => [{ sessionId, why: 'x' }],
  'src/features/imports/actions.ts#stageImportAction': ({ importId }) => [{ id: v7(Date.now()), kind: 'families', pasted: 'x' }, { id: importId, kind: 'families', pasted: 'First name,Last name\nx,x' }],
  'src/features/imports/actions.ts#changeReadingAction': ({ importId, programId }) => [{ importId, columns: { name: 0 } }, { importId, programId }],
  'src/features/imports/actions.ts#startImportAction': ({ importId }) => [{ importId }],
  'src/features/imports/actions.ts#cancelImportAction': ({ importId }) => [{ importId }],
  'src/features/meetings/actions.ts#recordMeetingAction': (on, own) => [
    meeting(on.assigned.familyId, {}),
    meeting(own.assigned.familyId, { about: on.assigned.youthId }),
    meeting(own.assigned.familyId, { staff: [on.members.familyPartner.staffId] }),
    meeting(own.assigned.familyId, { id: on.assigned.meetingId }),
  ],
  'src/features/meetings/actions.ts#strikeMeetingAction': ({ assigned, workgroupId }) => [{ meetingId: assigned.meetingId, why: 'x' }, { meetingId: workgroupId, why: 'x' }],
  'src/features/telling/actions.ts#tellReferrerAction': ({ assigned }) => [telling(assigned.referralId, '2026-01-05')],
  'src/features/telling/actions.ts#strikeTellingAction': ({ assigned }) => [{ tellingId: assigned.tellingId, why: 'x' }],
  'src/features/waitlist/actions.ts#putOnAction': (on, own) => [waiting(on.assigned.referralId, {}), waiting(own.assigned.referralId, { id: on.assigned.waitlistEntryId })],
  'src/features/waitlist/actions.ts#takeOffAction': ({ assigned }) => [{ entryId: assigned.waitlistEntryId, until: '2026-01-05', because: 'movedAway' }],
  'src/features/waitlist/actions.ts#putBackAction': ({ assigned }) => [{ entryId: assigned.waitlistEntryId }],
  'src/features/waitlist/actions.ts#strikeEntryAction': ({ assigned }) => [{ entryId: assigned.waitlistEntryId, why: 'x' }],
  'src/features/agreements/actions.ts#recordAgreementAction': ({ programId }) => [{ id: v7(Date.now()), programId, name: 'x', effectiveOn: '2026-01-05' }],
  'src/features/agreements/actions.ts#recordWorkgroupAction': ({ agreementId, members }, own) => [
    { id: v7(Date.now()), agreementId, on: '2026-01-05' },
    { id: v7(Date.now()), agreementId: own.agreementId, on: '2026-01-05', staff: [members.clinician.staffId] },
  ],
  'src/features/agreements/actions.ts#recordAnnualReportAction': ({ agreementId }) => [{ id: v7(Date.now()), agreementId, on: '2026-01-05' }],
  'src/features/agreements/actions.ts#strikeAgreementFactAction': ({ agreementId, workgroupId, annualReportId, assigned }) => [
    { kind: 'workingAgreement', factId: agreementId, why: 'x' }, { kind: 'meeting', factId: workgroupId, why: 'x' }, { kind: 'annualReport', factId: annualReportId, why: 'x' }, { kind: 'meeting', factId: assigned.meetingId, why: 'x' },
  ],
  'src/features/account/actions.ts#enterAgencyAction': ({ tenantId }) => [{ tenantId }],
  'src/features/account/actions.ts#signOutAction': ({ tenantId }) => [{ tenantId }],
  'src/features/joining/actions.ts#setUpAction': () => [{ agency: 'Another one', timeZone: 'America/New_York', displayName: 'x', email: 'x@example.org', password: 'several words in a row' }],
  'src/features/joining/actions.ts#acceptInvitationAction': ({ tenantId }) => [{ token: `${tenantId}.${'A'.repeat(43)}`, displayName: 'x', password: 'several words in a row' }],
}

/** A contact as its form sends it. */
function contact(familyId: string, more: object): object {
  return { id: v7(Date.now()), familyId, reached: true, with: ['caregiver'], mode: 'telephone', date: '2026-01-05', time: '10:00', minutes: 20, service: true, ...more }
}

/** A meeting as its form sends it. */
export function meeting(familyId: string, more: object): object {
  return { id: v7(Date.now()), familyId, kind: 'treatmentTeam', on: '2026-01-05', ...more }
}

/** That whoever referred was told, as its form sends it. */
export function telling(referralId: string, toldOn: string): object {
  return { id: v7(Date.now()), referralId, outcome: 'closed', toldOn, means: 'email' }
}

/** An entry on the waitlist as its form sends it. */
export function waiting(referralId: string, more: object): object {
  return { id: v7(Date.now()), referralId, date: '2026-01-05', time: '10:00', reason: 'x', ...more }
}

type Family = SampleAgency['assigned']

/** Whether a caregiver may sign for a youth, as its form sends it. */
export function authority({ familyId, caregiverId, youthId }: Family): object {
  return { familyId, caregiverId, youthId, authority: 'guardian', seen: 'parent' }
}

/** A consent as its form sends it. */
export function consent({ familyId, caregiverId }: Family, more: object): object {
  return { id: v7(Date.now()), familyId, kind: 'telehealth', purpose: 'x', caregiverId, givenOn: '2026-01-05', ...more }
}

/** The end of an enrollment as its form sends it. */
export function discharged({ enrollmentId }: Family, more: object): object {
  return { id: v7(Date.now()), enrollmentId, on: '2026-01-05', reason: 'goalsMet', note: 'x', ...more }
}

/** A finished plan as its form sends it. */
export function plan({ enrollmentId }: Family, id: string, on: string): object {
  return { id, enrollmentId, on, sections: { strategies: 'x', supports: 'x', services: 'x', resources: 'x', followUp: 'x' } }
}

/** A signature as its form sends it. */
export function signature({ caregiverId }: Family, planId: string, signedOn: string): object {
  return { id: v7(Date.now()), planId, caregiverId, agreed: 'yes', signerName: 'x', signedOn }
}

/** The giving of a plan as its form sends it. */
export function giving(planId: string, to: string, date: string): object {
  return { id: v7(Date.now()), planId, to, means: 'inPerson', date, time: '00:00', turn: 'first' }
}

/** An individual supervision session as its form sends it. */
export function session(supervisor: string, supervisee: string): object {
  return { id: v7(Date.now()), format: 'individual', date: '2026-01-05', time: '10:00', supervisors: [supervisor], supervisees: [supervisee] }
}

/** A referral as its form sends it. */
export function intake(programId: string, more: object): object {
  return { id: v7(Date.now()), programId, source: 'self', date: '2026-01-05', time: '10:00', youths: { 0: { givenName: 'x', familyName: 'x', bornOn: '2015-01-05' } }, caregiver: { givenName: 'x', familyName: 'x' }, ...more }
}

/** A program's settings as their form sends them. */
export function settings(programId: string): object {
  return { programId, version: 1, name: 'x', timeZone: 'America/New_York' }
}

/** Actions that somebody without an account may call. */
export const forEverybody = ['src/features/joining/actions.ts#setUpAction', 'src/features/joining/actions.ts#acceptInvitationAction', 'src/features/referrals/public-actions.ts#sendReferralAction']

/** Actions that end the session which asks; they are tried last. */
export const endsSession = ['src/features/account/actions.ts#signOutAction']
