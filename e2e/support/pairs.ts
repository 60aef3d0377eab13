import { withClient } from '@/db/connect'
import type { Role } from '@/tenancy/roles'
import { makeToken } from '@/tenancy/token'
import { dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { formCodeOf, type SampleAgency } from '../../tests/support/sample/agency'
import { v7 } from '../../tests/support/sample/ids'
import { addProgram, ownerUrl } from './agency'
import { authority, consent, discharged, giving, intake, meeting, plan, session, settings, signature, telling, waiting } from './attacks'
import { coordination, home, preference, relation } from './circumstance-forms'

export type Asker = Role | 'nobody'

/** The same act twice: where it may be done, and where it may not. */
export type Pair = {
  /** Null where it cannot be done any more in a database that is in use. */
  readonly may: { readonly as: Asker; readonly sent: unknown } | null
  readonly mayNot: { readonly as: Asker; readonly sent: unknown }
  /** The reason of the refusal. */
  readonly reason: string
  /** For an act on what others may reach: who does reach it, so that it is known to be there. */
  readonly reaches?: Role
}

type Of = SampleAgency['assigned']

/**
 * For each server action: called for what is the caller's, and for what is not. About a family both are of one agency, one
 * assigned to the Family Partner who calls and one not. They are called in this order, all the refused ones first. An
 * action that is not listed fails the sweep.
 */
export async function pairsIn(ours: SampleAgency, theirs: SampleAgency): Promise<Readonly<Record<string, Pair>>> {
  const { members, assigned, unassigned } = ours
  const clock = wallClockOf('America/New_York', new Date())
  const contact = (family: Of, id = v7(Date.now())) => ({ id, familyId: family.familyId, reached: true, with: ['caregiver'], caregivers: [family.caregiverId], youths: [family.youthId], mode: 'text', ...clock, turn: 'first', service: false })
  const logged = contact(assigned)
  const family = (own: object, other: object): Pair => ({ may: { as: 'familyPartner', sent: own }, mayNot: { as: 'familyPartner', sent: other }, reason: 'notFound', reaches: 'seniorFamilyPartner' })
  const staff = (sent: object, as: Role = 'programManager'): Pair => ({ may: { as: 'administrator', sent }, mayNot: { as, sent }, reason: 'notAllowed' })
  const managing = (sent: object, as: Role = 'familyPartner'): Pair => ({ may: { as: 'programManager', sent }, mayNot: { as, sent }, reason: 'notAllowed' })
  const later = (days: number) => isoFromDay(dayFromIso(clock.date) + days)
  const { membershipId } = members.auditor
  const [planId, consentId] = [v7(Date.now()), v7(Date.now())]
  const given = { ...consent(assigned, { givenOn: clock.date }), id: consentId }
  const referralId = await referral(ours)
  return {
    'src/features/contacts/actions.ts#logContactAction': family(logged, contact(unassigned)),
    'src/features/contacts/actions.ts#finishReportAction': family({ contactId: logged.id, youthId: assigned.youthId, text: 'x' }, { contactId: unassigned.contactId, youthId: unassigned.youthId, text: 'x' }),
    'src/features/contacts/actions.ts#strikeContactAction': family({ contactId: logged.id, why: 'x' }, { contactId: unassigned.contactId, why: 'x' }),
    'src/features/contacts/actions.ts#acceptContactAction': { may: { as: 'clinician', sent: { contactId: assigned.draftContactId, note: 'x' } }, mayNot: { as: 'familyPartner', sent: { contactId: assigned.draftContactId, note: 'x' } }, reason: 'notAllowed' },
    'src/features/contacts/actions.ts#strikeAcceptanceAction': { may: { as: 'clinician', sent: { contactId: assigned.draftContactId, why: 'x' } }, mayNot: { as: 'familyPartner', sent: { contactId: assigned.draftContactId, why: 'x' } }, reason: 'notAllowed' },
    'src/features/meetings/actions.ts#recordMeetingAction': family(meeting(assigned.familyId, { on: clock.date }), meeting(unassigned.familyId, { on: clock.date })),
    'src/features/meetings/actions.ts#strikeMeetingAction': { may: { as: 'clinician', sent: { meetingId: assigned.meetingId, why: 'x' } }, mayNot: { as: 'familyPartner', sent: { meetingId: unassigned.meetingId, why: 'x' } }, reason: 'notFound', reaches: 'seniorFamilyPartner' },
    'src/features/reports/actions.ts#keepDraftAction': family(draft(assigned), draft(unassigned)),
    'src/features/reports/actions.ts#addAddendumAction': family(addendum(assigned), addendum(unassigned)),
    'src/features/reports/actions.ts#reviewReportAction': { may: { as: 'clinician', sent: review(assigned) }, mayNot: { as: 'familyPartner', sent: review(assigned) }, reason: 'notAllowed' },
    'src/features/imports/actions.ts#stageImportAction': managing({ id: v7(Date.now()), kind: 'families', pasted: 'Youth first name,Youth last name\nx,x' }, 'clinician'),
    'src/features/imports/actions.ts#changeReadingAction': managing({ importId: ours.importId, columns: { name: 0, roles: 1 } }, 'clinician'),
    'src/features/imports/actions.ts#startImportAction': managing({ importId: ours.importId }, 'clinician'),
    'src/features/imports/actions.ts#cancelImportAction': managing({ importId: await waitingImport(ours) }, 'clinician'),
    'src/features/people/actions.ts#inviteAction': staff({ displayName: 'x', email: `pair.${ours.token}@example.org`, roles: ['administrator'] }),
    'src/features/people/actions.ts#withdrawInvitationAction': staff({ invitationId: ours.invitationId }),
    'src/features/people/actions.ts#changeRolesAction': staff({ membershipId, version: 1, roles: ['clinician'] }, 'clinician'),
    'src/features/people/actions.ts#disableAction': staff({ membershipId }, 'seniorFamilyPartner'),
    'src/features/people/actions.ts#enableAction': staff({ membershipId }),
    'src/features/programs/actions.ts#tryOutSettingsAction': staff(settings(ours.programId), 'clinician'),
    'src/features/programs/actions.ts#saveSettingsAction': staff(settings(ours.programId), 'seniorFamilyPartner'),
    'src/features/programs/actions.ts#endProgramAction': staff({ programId: ours.programId }, 'clinician'),
    'src/features/programs/actions.ts#addProgramAction': staff({ id: v7(Date.now()), name: 'Another', spec: 'georgia-pps', timeZone: 'America/New_York' }, 'clinician'),
    'src/features/programs/actions.ts#closeDaysAction': staff({ id: v7(Date.now()), from: '2031-01-06' }, 'clinician'),
    'src/features/programs/actions.ts#reopenDayAction': staff({ closureId: ours.agencyClosureId }, 'clinician'),
    'src/features/programs/actions.ts#takeBackHolidaysAction': staff({ holidayTable: 'US-GA', year: Number(clock.date.slice(0, 4)), why: 'x' }, 'familyPartner'),
    'src/features/programs/actions.ts#enterHolidayYearAction': staff({ id: v7(Date.now()), holidayTable: 'US-GA', year: 2040, source: 'x', days: { 0: { on: '2040-01-02', name: 'x' } } }, 'clinician'),
    'src/features/referrals/actions.ts#takeInAction': managing(intake(ours.programId, { date: clock.date, time: '00:00' })),
    'src/features/referrals/actions.ts#askEligibilityAction': managing({ programId: ours.programId, on: clock.date, youths: [{ at: '0', bornOn: '2015-01-05', diagnoses: [] }] }),
    'src/features/referrals/actions.ts#findFamiliesAction': managing({ words: 'fam' }),
    'src/features/referrals/actions.ts#findReferralsAction': managing({ words: 'fam' }),
    'src/features/referrals/actions.ts#previewClosingAction': managing({ referralId, on: clock.date }),
    'src/features/telling/actions.ts#tellReferrerAction': managing(telling(unassigned.referralId, clock.date)),
    'src/features/telling/actions.ts#strikeTellingAction': managing({ tellingId: unassigned.tellingId, why: 'x' }),
    'src/features/waitlist/actions.ts#takeOffAction': managing({ entryId: unassigned.waitlistEntryId, until: clock.date, because: 'movedAway' }),
    'src/features/waitlist/actions.ts#putBackAction': managing({ entryId: unassigned.waitlistEntryId }),
    'src/features/waitlist/actions.ts#strikeEntryAction': managing({ entryId: unassigned.waitlistEntryId, why: 'x' }),
    'src/features/waitlist/actions.ts#putOnAction': managing(waiting(referralId, { ...clock })),
    'src/features/referrals/actions.ts#closeReferralAction': managing({ id: v7(Date.now()), referralId, on: clock.date, reason: 'ineligible' }),
    'src/features/referrals/actions.ts#undoClosingAction': managing({ referralId, why: 'x' }),
    'src/features/referrals/actions.ts#rejectIncomingAction': managing({ incomingId: await incoming(ours), reason: 'x' }),
    'src/features/referrals/actions.ts#switchFormAction': staff({ change: 'open' }, 'clinician'),
    'src/features/referrals/public-actions.ts#sendReferralAction': { may: { as: 'nobody', sent: sentIn(formCodeOf(ours.tenantId)) }, mayNot: { as: 'nobody', sent: sentIn('no-such-form') }, reason: 'closed' },
    'src/features/consents/actions.ts#giveConsentAction': family(given, consent(unassigned, { givenOn: clock.date })),
    'src/features/authority/actions.ts#setAuthorityAction': family(authority(assigned), authority(unassigned)),
    'src/features/consents/actions.ts#revokeConsentAction': family({ id: v7(Date.now()), consentId: given.id, revokedOn: clock.date, why: 'x' }, { id: v7(Date.now()), consentId: unassigned.consentId, revokedOn: clock.date, why: 'x' }),
    'src/features/consents/actions.ts#strikeConsentAction': family({ kind: 'consent', id: given.id, why: 'x' }, { kind: 'consent', id: unassigned.consentId, why: 'x' }),
    'src/features/circumstances/actions.ts#recordLivingAction': family(home(assigned, {}), home(unassigned, {})),
    'src/features/circumstances/actions.ts#recordIccAction': family(coordination(assigned, {}), coordination(unassigned, {})),
    // One that goes on is there already: it is struck before another is recorded.
    'src/features/circumstances/actions.ts#strikeCircumstanceAction': family({ kind: 'preference', id: assigned.preferenceId, why: 'x' }, { kind: 'livingSituation', id: unassigned.livingId, why: 'x' }),
    'src/features/circumstances/actions.ts#recordPreferenceAction': family(preference(assigned, {}), preference(unassigned, {})),
    'src/features/circumstances/actions.ts#changeEndAction': family({ kind: 'livingSituation', id: assigned.livingId, to: clock.date }, { kind: 'livingSituation', id: unassigned.livingId, to: clock.date }),
    'src/features/circumstances/actions.ts#changeCaregiverAction': family({ caregiverId: assigned.caregiverId, version: 1, paidToCare: 'yes' }, { caregiverId: unassigned.caregiverId, version: 1, paidToCare: 'yes' }),
    'src/features/relations/actions.ts#addRelationAction': managing(relation(assigned, members.clinician.staffId), 'seniorFamilyPartner'),
    'src/features/relations/actions.ts#strikeRelationAction': managing({ relationId: unassigned.relationId, why: 'x' }, 'clinician'),
    'src/features/discharge/actions.ts#strikePaperAction': family({ kind: 'dischargePlan', id: assigned.planId, why: 'x' }, { kind: 'planSignature', id: unassigned.signatureId, why: 'x' }),
    'src/features/discharge/actions.ts#keepSectionAction': family({ enrollmentId: assigned.enrollmentId, section: 'strategies', text: 'x', version: 1 }, { enrollmentId: unassigned.enrollmentId, section: 'strategies', text: 'x', version: 1 }),
    'src/features/discharge/actions.ts#finishPlanAction': family(plan(assigned, planId, clock.date), plan(unassigned, v7(Date.now()), clock.date)),
    'src/features/discharge/actions.ts#leaveUnsignedAction': family({ id: v7(Date.now()), planId, unsignedReason: 'x', tries: 'x' }, { id: v7(Date.now()), planId: unassigned.planId, unsignedReason: 'x', tries: 'x' }),
    'src/features/discharge/actions.ts#signPlanAction': family(signature(assigned, planId, clock.date), signature(unassigned, unassigned.planId, clock.date)),
    'src/features/discharge/actions.ts#givePlanAction': family(giving(planId, `caregiver:${assigned.caregiverId}`, clock.date), giving(unassigned.planId, `caregiver:${unassigned.caregiverId}`, clock.date)),
    'src/features/discharge/actions.ts#reopenEnrollmentAction': managing({ closureId: unassigned.closureId, why: 'x' }),
    'src/features/discharge/actions.ts#previewDischargeAction': managing({ enrollmentId: unassigned.enrollmentId, on: clock.date }),
    'src/features/discharge/actions.ts#closeEnrollmentAction': managing(discharged(unassigned, { on: clock.date })),
    'src/features/search/actions.ts#findAction': { may: { as: 'familyPartner', sent: { words: 'given' } }, mayNot: { as: 'nobody', sent: { words: 'given' } }, reason: 'signedOut' },
    'src/features/services/actions.ts#startServicesAction': managing({ id: v7(Date.now()), familyId: assigned.familyId, programId: ours.programId, youths: [assigned.youthId], on: clock.date }),
    'src/features/services/actions.ts#handOverAction': managing({ id: v7(Date.now()), familyId: assigned.familyId, from: members.familyPartner.staffId, staffId: members.seniorFamilyPartner.staffId, on: later(1) }),
    'src/features/services/actions.ts#handCaseloadOverAction': managing({ id: v7(Date.now()), leaverId: members.seniorFamilyPartner.staffId, on: later(2), next: { [assigned.familyId]: members.familyPartner.staffId, [unassigned.familyId]: members.familyPartner.staffId } }),
    'src/features/services/actions.ts#strikeEnrollmentAction': managing({ enrollmentId: assigned.enrollmentId, why: 'x' }, 'clinician'),
    'src/features/services/actions.ts#strikeAssignmentAction': managing({ assignmentId: assigned.assignmentId, why: 'x' }, 'clinician'),
    'src/features/staff/actions.ts#addPersonAction': staff({ id: v7(Date.now()), displayName: `Somebody ${ours.token}`, roles: ['other'] }, 'clinician'),
    'src/features/staff/actions.ts#changePersonAction': staff({ staffId: members.operator.staffId, version: 1, displayName: 'x', roles: ['clinician'] }, 'seniorFamilyPartner'),
    'src/features/staff/actions.ts#leavePersonAction': staff({ staffId: members.programManager.staffId, version: 1, leftOn: '2026-01-05' }, 'familyPartner'),
    'src/features/staff/actions.ts#addCredentialAction': staff({ id: v7(Date.now()), staffId: members.auditor.staffId, kind: 'clinicalLicense', issuedOn: '2026-01-05' }, 'clinician'),
    'src/features/staff/actions.ts#recordTrainingsAction': staff({ id: v7(Date.now()), staffIds: [members.auditor.staffId], topics: ['culture'], completedOn: '2026-01-05' }, 'clinician'),
    'src/features/staff/actions.ts#addLeaveAction': staff({ id: v7(Date.now()), staffId: members.auditor.staffId, from: '2026-01-05', to: '2026-01-06' }, 'seniorFamilyPartner'),
    'src/features/staff/actions.ts#addSupervisorAction': staff({ id: v7(Date.now()), staffId: members.auditor.staffId, supervisorId: members.clinician.staffId }, 'clinician'),
    'src/features/staff/actions.ts#addRosterAction': staff({ id: v7(Date.now()), staffId: members.clinician.staffId, from: '2026-01-05', until: '2026-01-06', weekdays: ['1', '2'], begins: '09:00', ends: '17:00' }, 'clinician'),
    'src/features/staff/actions.ts#strikeFactsAction': staff({ kind: 'leave', ids: [ours.leaveId], why: 'x' }, 'seniorFamilyPartner'),
    'src/features/staff/actions.ts#logSessionAction': { may: { as: 'clinician', sent: session(members.clinician.staffId, members.familyPartner.staffId) }, mayNot: { as: 'administrator', sent: session(members.clinician.staffId, members.familyPartner.staffId) }, reason: 'notAllowed' },
    'src/features/staff/actions.ts#strikeSessionAction': { may: { as: 'seniorFamilyPartner', sent: { sessionId: ours.sessionId, why: 'x' } }, mayNot: { as: 'familyPartner', sent: { sessionId: ours.sessionId, why: 'x' } }, reason: 'notAllowed' },
    'src/features/agreements/actions.ts#recordAgreementAction': staff({ id: v7(Date.now()), programId: await addProgram(ours, 'florida-guidance-19'), name: 'x', effectiveOn: clock.date }, 'clinician'),
    'src/features/agreements/actions.ts#recordWorkgroupAction': staff({ id: v7(Date.now()), agreementId: ours.agreementId, on: clock.date }, 'seniorFamilyPartner'),
    'src/features/agreements/actions.ts#strikeAgreementFactAction': staff({ kind: 'annualReport', factId: ours.annualReportId, why: 'x' }, 'clinician'),
    'src/features/agreements/actions.ts#recordAnnualReportAction': staff({ id: v7(Date.now()), agreementId: ours.agreementId, on: later(0) }, 'familyPartner'),
    'src/features/joining/actions.ts#acceptInvitationAction': { may: { as: 'nobody', sent: acceptance(await invite(ours)) }, mayNot: { as: 'nobody', sent: acceptance(makeToken(ours.tenantId).token) }, reason: 'spent' },
    'src/features/joining/actions.ts#setUpAction': {
      may: null, mayNot: { as: 'nobody', sent: { agency: 'x', timeZone: 'America/New_York', displayName: 'x', email: `first.${ours.token}@example.org`, password: 'several words in a row' } }, reason: 'alreadySetUp',
    },
    'src/features/account/actions.ts#enterAgencyAction': { may: { as: 'clinician', sent: { tenantId: ours.tenantId } }, mayNot: { as: 'familyPartner', sent: { tenantId: theirs.tenantId } }, reason: 'notFound' },
    'src/features/account/actions.ts#signOutAction': { may: { as: 'clinician', sent: {} }, mayNot: { as: 'nobody', sent: {} }, reason: 'signedOut' },
  }
}

const draft = ({ draftContactId, youthId }: Of) => ({ contactId: draftContactId, youthId, text: 'Half a sentence', version: 1 })
const addendum = ({ signedReportId }: Of) => ({ id: v7(Date.now()), reportId: signedReportId, text: 'x' })
const review = ({ signedReportId }: Of) => ({ id: v7(Date.now()), reportId: signedReportId, verdict: 'affirmed', addenda: 1 })

const sentIn = (code: string) => ({ ...intake('', { programId: undefined, caregiver: { givenName: 'x', familyName: 'x', phone: '1' } }), code })

/** A referral of the family that is not the Family Partner's, which has not become an enrollment. */
async function referral({ tenantId, programId, unassigned: { familyId, youthId } }: SampleAgency): Promise<string> {
  const id = v7(Date.now())
  await withClient(ownerUrl, (owner) => owner.query(
    `INSERT INTO "Referral" ("id", "tenantId", "familyId", "programId", "youthId", "at", "localOn", "source", "enteredAt") VALUES ($1, $2, $3, $4, $5, now() - interval '2 days', (now() - interval '2 days')::date, 'self', now())`,
    [id, tenantId, familyId, programId, youthId],
  ))
  return id
}

/** Something that came by the public form and waits. */
async function incoming({ tenantId, token: word }: SampleAgency): Promise<string> {
  const id = v7(Date.now())
  await withClient(ownerUrl, (owner) => owner.query(`INSERT INTO "IncomingReferral" ("id", "tenantId", "number", "receivedAt", "said") VALUES ($1, $2, $3, now(), '{}')`, [id, tenantId, `${word} waits`]))
  return id
}

/** A file that was read and waits. */
async function waitingImport({ tenantId, members }: SampleAgency): Promise<string> {
  const id = v7(Date.now())
  await withClient(ownerUrl, (owner) => owner.query(
    `INSERT INTO "Import" ("id", "tenantId", "startedById", "kind", "state", "fingerprint", "headers", "noticed", "reading", "rowCount", "startedAt") VALUES ($1, $2, $3, 'families', 'ready', 'x', '[]', '[]', '{"columns":{},"order":null,"programId":null,"others":false}', 0, now())`,
    [id, tenantId, members.programManager.membershipId],
  ))
  return id
}

const acceptance = (token: string) => ({ token, displayName: 'x', password: 'several words in a row' })

/** An invitation that can be accepted, as its link says it: the product keeps only its hash. */
async function invite({ tenantId, token: word, members }: SampleAgency): Promise<string> {
  const { token, hash } = makeToken(tenantId)
  await withClient(ownerUrl, (owner) => owner.query(
    `INSERT INTO "Invitation" ("id", "tenantId", "tokenHash", "email", "displayName", "roles", "invitedById", "createdAt", "expiresAt") VALUES ($1, $2, $3, $4, 'x', '{clinician}', $5, now(), now() + interval '1 hour')`,
    [v7(Date.now()), tenantId, hash, `accepts.${word}@example.org`.toLowerCase(), members.administrator.membershipId],
  ))
  return token
}
