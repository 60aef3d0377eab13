import * as z from 'zod'
import { date, id, instant, words } from './values'

/*
 * The facts a case file may hold: what happened, recorded once, never a verdict. Names and meanings are the public
 * contract of the rules command; more may be added, none may change. An unknown key is an error, not ignored.
 */

/** Every fact may carry these. */
const record = {
  id: id.optional(),
  /** When it was written down. Shows a late entry, and changes no verdict but under a program's own reading of A63. */
  enteredAt: instant.optional(),
  /** Entered in error: stays on record, no longer counts from that day on. */
  struckOn: date.optional(),
}

/** Facts about a family may name the youth; left out, they are about every youth of the case. */
const aboutYouth = { ...record, youth: id.optional() }

const flag = z.boolean('not true or false').optional()

export const staffRoles = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'other'] as const
export const parties = ['caregiver', 'youth', 'treatmentProvider', 'stateAgency', 'other'] as const
export const modes = ['telephone', 'faceToFace', 'video', 'text', 'email', 'voicemail', 'letter'] as const
export const providerKinds = ['icc', 'iht', 'outpatient'] as const
export const meetingKinds = ['cpt', 'treatmentTeam', 'carePlanning', 'dischargePlanning', 'workgroup'] as const
export const consentKinds = ['telehealth', 'disclosure', 'stateAgency'] as const
export const credentialKinds = ['driversLicense', 'autoInsurance', 'automobile', 'chwCertificate', 'clinicalLicense', 'cpsP'] as const
export const closingReasons = ['caregiverDecision', 'jointDecision', 'goalsMet', 'withoutNotice', 'transfer', 'ineligible', 'other'] as const
export const diagnoses = [
  'substanceRelated', 'mentalIllness', 'developmentalDisability', 'autism', 'neurocognitive', 'traumaticBrainInjury', 'other',
] as const
export const trainingTopics = [
  'targetPopulation', 'systemsOfCare', 'wraparound', 'cptRole', 'culture', 'communityResources', 'familyCenteredPractice',
  'behaviorCoaching', 'socialSkills', 'psychotropics', 'safetyPlanning', 'crisisManagement', 'firstAidCpr',
  'childServingSystems', 'iepBasics', 'juvenileCourt', 'payerSpecs', 'childDevelopment', 'conflictResolution',
  'stateIccTraining', 'iccCompetency', 'superviseFamilyPartners',
] as const

const family = {
  youth: z.strictObject({ type: z.literal('youth'), ...record, id, bornOn: date, diagnoses: z.array(z.enum(diagnoses)).optional() }),
  living: z.strictObject({
    type: z.literal('living'), ...aboutYouth, from: date, to: date.optional(),
    setting: z.enum(['family', 'foster', 'congregate']), reunificationUntil: date.optional(),
  }),
  icc: z.strictObject({ type: z.literal('icc'), ...aboutYouth, from: date, to: date.optional() }),
  caregiver: z.strictObject({
    type: z.literal('caregiver'), ...record, id, of: z.array(id),
    firstLanguage: z.string('not a text').regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'not a BCP 47 language tag such as es or pt-BR').optional(),
    paidToCare: flag, foster: flag,
  }),
  provider: z.strictObject({
    type: z.literal('provider'), ...aboutYouth, id, kind: z.enum(providerKinds), referring: flag, from: date.optional(), to: date.optional(),
  }),
  referral: z.strictObject({
    type: z.literal('referral'), ...aboutYouth, at: instant, source: z.enum(['provider', 'self']),
    reasons: z.array(words).optional(), initialGoals: z.array(words).optional(),
  }),
  contact: z.strictObject({
    type: z.literal('contact'), ...aboutYouth,
    /** Where it was about some of the youths of a case, more than one and not all. */
    youths: z.array(id).min(1, 'names nobody').optional(),
    at: instant, endsAt: instant.optional(), by: id.optional(),
    direction: z.enum(['out', 'in']).optional(), with: z.array(z.enum(parties)), caregivers: z.array(id).optional(),
    provider: id.optional(), agency: words.optional(), mode: z.enum(modes), reached: z.boolean('not true or false'),
    offeredInterview: flag, service: flag, progressUpdate: flag, acceptedOn: date.optional(),
    telehealth: z.strictObject({ hipaaPlatform: flag, requestedByFamily: flag, effective: flag }).optional(),
    documentedFor: z.array(id).optional(), units: z.int('not a whole number').nonnegative('less than 0').optional(),
  }),
  enrolled: z.strictObject({ type: z.literal('enrolled'), ...aboutYouth, on: date }),
  closed: z.strictObject({ type: z.literal('closed'), ...aboutYouth, on: date, reason: z.enum(closingReasons) }),
  waitlisted: z.strictObject({ type: z.literal('waitlisted'), ...aboutYouth, at: instant, reason: words.optional(), until: date.optional() }),
  meeting: z.strictObject({
    type: z.literal('meeting'), ...aboutYouth, kind: z.enum(meetingKinds), on: date, attendedBy: z.array(id),
    cancelled: flag, progressUpdate: flag, agreement: id.optional(),
  }),
  consent: z.strictObject({
    type: z.literal('consent'), ...aboutYouth, kind: z.enum(consentKinds), givenOn: date, to: words.optional(),
    expiresOn: date.optional(), revokedOn: date.optional(),
  }),
  preference: z.strictObject({ type: z.literal('preference'), ...aboutYouth, kind: z.literal('telephone'), on: date }),
  dischargePlan: z.strictObject({
    type: z.literal('dischargePlan'), ...aboutYouth, on: date, by: id, signedOn: date.optional(), unsignedReason: words.optional(),
  }),
  planGiven: z.strictObject({
    type: z.literal('planGiven'), ...aboutYouth, at: instant, to: z.enum(['caregiver', 'provider']), party: id.optional(),
  }),
}

const staffFile = {
  staff: z.strictObject({
    type: z.literal('staff'), ...record, id, roles: z.array(z.enum(staffRoles)), hiredOn: date.optional(),
    startsDutiesOn: date.optional(), leftOn: date.optional(), independentlyLicensed: flag, seniorClinician: flag,
    supervisors: z.array(id).optional(), livesWith: z.array(id).optional(), relatedTo: z.array(id).optional(),
  }),
  assignment: z.strictObject({
    type: z.literal('assignment'), ...record, staff: id, family: id, from: date, to: date.optional(), youths: z.array(id).optional(),
  }),
  credential: z.strictObject({
    type: z.literal('credential'), ...record, staff: id, kind: z.enum(credentialKinds), issuedOn: date.optional(),
    expiresOn: date.optional(), plannedFor: date.optional(),
  }),
  training: z.strictObject({ type: z.literal('training'), ...record, staff: id, topic: z.enum(trainingTopics), completedOn: date }),
  supervision: z.strictObject({
    type: z.literal('supervision'), ...record, at: instant, format: z.enum(['individual', 'dyad', 'group']),
    supervisors: z.array(id).min(1, 'names nobody'), supervisees: z.array(id).min(1, 'names nobody'),
  }),
  leave: z.strictObject({ type: z.literal('leave'), ...record, staff: id, from: date, to: date }),
  roster: z.strictObject({ type: z.literal('roster'), ...record, staff: id, at: instant, endsAt: instant }),
}

const agencyFile = {
  /** `to` is its last day; without one it goes on. */
  agreement: z.strictObject({ type: z.literal('agreement'), ...record, id, effectiveOn: date, to: date.optional() }),
  annualReport: z.strictObject({ type: z.literal('annualReport'), ...record, agreement: id, on: date }),
}

/** The shape of every type of fact, by its name. */
export const factShapes = { ...family, ...staffFile, ...agencyFile }

export type FactType = keyof typeof factShapes
/** A fact of one type. */
export type FactOf<T extends FactType> = z.infer<(typeof factShapes)[T]>
/** Any fact. */
export type Fact = { [T in FactType]: FactOf<T> }[FactType]

export const factTypes = Object.keys(factShapes) as FactType[]

export type StaffRole = (typeof staffRoles)[number]
export type Party = (typeof parties)[number]
export type Mode = (typeof modes)[number]
export type CredentialKind = (typeof credentialKinds)[number]
export type TrainingTopic = (typeof trainingTopics)[number]
