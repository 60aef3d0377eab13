import { formCodeOf, type SampleAgency } from '../../tests/support/sample/agency'
import { v7 } from '../../tests/support/sample/ids'

/**
 * What to ask of each address that has a parameter, with the identifiers of the agency given. A page that is not listed
 * fails the sweep: add it here, with every way of asking it for somebody else's records.
 */
export const addresses: Readonly<Record<string, (of: SampleAgency) => string[]>> = {
  '/people/[membershipId]': ({ members }) => Object.values(members).map(({ membershipId }) => `/people/${membershipId}`),
  '/programs/[programId]': ({ programId }) => [`/programs/${programId}`],
  '/families/[familyId]': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}`),
  '/families/[familyId]/contact': ({ assigned, unassigned }) => [assigned, unassigned].map(({ familyId }) => `/families/${familyId}/contact`),
  '/referrals/[referralId]': ({ assigned, unassigned }) => [assigned, unassigned].map(({ referralId }) => `/referrals/${referralId}`),
  '/referrals/incoming/[incomingId]': ({ incomingId }) => [`/referrals/incoming/${incomingId}`, `/referrals/new?from=${incomingId}`],
  '/refer/[code]': ({ tenantId }) => [`/refer/${formCodeOf(tenantId)}`],
  '/invitation/[token]': ({ tenantId }) => [`/invitation/${tenantId}.${'A'.repeat(43)}`],
  '/api/auth/[...nextauth]': () => ['/api/auth/session', '/api/auth/csrf', '/api/auth/providers'],
}

/** Addresses that show no record of an agency to anybody, and so have nothing that its own people could see there. */
export const withoutRecords = ['/invitation/[token]', '/refer/[code]', '/api/auth/[...nextauth]']

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
  'src/features/contacts/actions.ts#strikeContactAction': (on) => [{ contactId: on.assigned.contactId, why: 'x' }],
  'src/features/people/actions.ts#inviteAction': ({ members }) => [{ displayName: 'Somebody', email: members.clinician.email, roles: ['administrator'] }],
  'src/features/people/actions.ts#withdrawInvitationAction': ({ invitationId }) => [{ invitationId }],
  'src/features/people/actions.ts#changeRolesAction': ({ members }) => [{ membershipId: members.clinician.membershipId, version: 1, roles: ['administrator'] }],
  'src/features/people/actions.ts#disableAction': ({ members }) => Object.values(members).map(({ membershipId }) => ({ membershipId })),
  'src/features/people/actions.ts#enableAction': ({ members }) => [{ membershipId: members.clinician.membershipId }],
  'src/features/programs/actions.ts#tryOutSettingsAction': ({ programId }) => [settings(programId)],
  'src/features/programs/actions.ts#saveSettingsAction': ({ programId }) => [settings(programId)],
  'src/features/programs/actions.ts#addProgramAction': () => [{ name: 'x', spec: 'none on board', timeZone: 'America/New_York' }],
  'src/features/programs/actions.ts#closeDaysAction': ({ programId }) => [{ from: '2026-01-05', programId }],
  'src/features/programs/actions.ts#reopenDayAction': ({ agencyClosureId }) => [{ closureId: agencyClosureId }],
  'src/features/programs/actions.ts#enterHolidayYearAction': () => [{ holidayTable: 'US-MA', year: 2026, source: 'x', days: {} }],
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
  'src/features/referrals/actions.ts#closeReferralAction': (on, own) => [{ referralId: on.assigned.referralId, on: '2026-01-05', reason: 'ineligible' }, { referralId: own.assigned.referralId, also: [on.assigned.referralId], on: '2026-01-05', reason: 'ineligible' }],
  'src/features/referrals/actions.ts#undoClosingAction': (on, own) => [{ referralId: on.assigned.referralId, why: 'x' }, { referralId: own.assigned.referralId, also: [on.assigned.referralId], why: 'x' }],
  'src/features/referrals/actions.ts#rejectIncomingAction': ({ incomingId }) => [{ incomingId, reason: 'x' }],
  'src/features/referrals/actions.ts#switchFormAction': () => [{ change: 'sideways' }],
  'src/features/referrals/public-actions.ts#sendReferralAction': ({ tenantId, programId }) => [{ ...intake(programId, {}), code: formCodeOf(tenantId), caregiver: { givenName: 'x', familyName: 'x', phone: '1' } }],
  'src/features/account/actions.ts#enterAgencyAction': ({ tenantId }) => [{ tenantId }],
  'src/features/account/actions.ts#signOutAction': ({ tenantId }) => [{ tenantId }],
  'src/features/joining/actions.ts#setUpAction': () => [{ agency: 'Another one', timeZone: 'America/New_York', displayName: 'x', email: 'x@example.org', password: 'several words in a row' }],
  'src/features/joining/actions.ts#acceptInvitationAction': ({ tenantId }) => [{ token: `${tenantId}.${'A'.repeat(43)}`, displayName: 'x', password: 'several words in a row' }],
}

/** A contact as its form sends it. */
function contact(familyId: string, more: object): object {
  return { id: v7(Date.now()), familyId, reached: true, with: ['caregiver'], mode: 'telephone', date: '2026-01-05', time: '10:00', minutes: 20, service: true, ...more }
}

/** A referral as its form sends it. */
function intake(programId: string, more: object): object {
  return { id: v7(Date.now()), programId, source: 'self', date: '2026-01-05', time: '10:00', youths: { 0: { givenName: 'x', familyName: 'x', bornOn: '2015-01-05' } }, caregiver: { givenName: 'x', familyName: 'x' }, ...more }
}

/** A program's settings as their form sends them. */
function settings(programId: string): object {
  return { programId, version: 1, name: 'x', timeZone: 'America/New_York' }
}

/** Actions that somebody without an account may call. */
export const forEverybody = ['src/features/joining/actions.ts#setUpAction', 'src/features/joining/actions.ts#acceptInvitationAction', 'src/features/referrals/public-actions.ts#sendReferralAction']

/** Actions that end the session which asks; they are tried last. */
export const endsSession = ['src/features/account/actions.ts#signOutAction']
