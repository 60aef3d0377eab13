import * as fc from 'fast-check'
import { isoFromDay, dayFromIso } from '@/rules/calendar/civil-date'
import { consentKinds, credentialKinds, diagnoses, meetingKinds, modes, parties, providerKinds, staffRoles, trainingTopics } from '@/rules/facts/vocabulary'

/*
 * Any case at all: every type of fact of the public vocabulary, for every document, around one spring and its change
 * of clocks. Every fact has an id. Dates crowd around month ends so that windows meet their edges.
 */

export interface AnyCase {
  readonly spec: string
  readonly timeZone: string
  readonly asOf: string
  readonly agency?: unknown
  readonly facts: readonly AnyFact[]
}
export type AnyFact = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string }

const early = dayFromIso('2024-11-15')
const first = dayFromIso('2025-01-27')
const last = dayFromIso('2025-04-24')
const crowded = ['2024-12-31', '2025-02-28', '2025-03-01', '2025-03-08', '2025-03-09', '2025-03-10', '2025-03-31', '2025-04-20', '2025-04-21', '2025-11-02', '2026-02-28'].map(dayFromIso)

/** Mostly within one winter and spring, so that what starts a clock and what stops it fall near each other. */
const day = fc.oneof(
  { arbitrary: fc.integer({ min: first, max: last }), weight: 7 }, { arbitrary: fc.integer({ min: early, max: last }), weight: 1 }, { arbitrary: fc.constantFrom(...crowded), weight: 1 },
)
export const date = day.map(isoFromDay)
const instant = fc.tuple(day, fc.integer({ min: 0, max: 95 })).map(([on, quarter]) => on * 86_400_000 + quarter * 900_000)
const iso = (milliseconds: number) => new Date(milliseconds).toISOString()
export const moment = instant.map(iso)
/** A beginning and an end, up to so many minutes later. */
const hours = (minutes: number) => fc.tuple(instant, fc.integer({ min: 0, max: minutes })).map(([at, length]) => ({ at: iso(at), endsAt: iso(at + length * 60_000) }))
const span = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined })).map(([from, length]) => ({ from: isoFromDay(from), ...(length === undefined ? {} : { to: isoFromDay(from + length) }) }))
const stay = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from: isoFromDay(from), to: isoFromDay(from + length) }))
const born = fc.integer({ min: dayFromIso('2003-01-01'), max: dayFromIso('2012-12-31') }).map(isoFromDay)

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const some = <T>(pool: readonly T[]) => fc.subarray([...pool], { minLength: 1 })
const several = <T>(pool: readonly T[]) => fc.subarray([...pool])
const one = <T>(pool: readonly T[]) => fc.constantFrom(...pool)

const staffIds = ['S1', 'S2', 'S3', 'S4'] as const
const caregiverIds = ['C1', 'C2'] as const
const providerIds = ['P1', 'P2'] as const
const agreementIds = ['A1', 'A2'] as const

const merged = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) => fc.tuple(a, b).map(([left, right]) => ({ ...left, ...right }))

function happenings(youths: readonly string[]) {
  const about = fc.record({ youth: maybe(one(youths)) })
  const family = <T extends object>(type: string, more: fc.Arbitrary<T>) => merged(about, more).map((fact) => ({ type, ...fact }))
  const own = <T extends object>(type: string, more: fc.Arbitrary<T>) => more.map((fact) => ({ type, ...fact }))
  const contact = fc.record({
    by: maybe(one(staffIds)), direction: maybe(one(['in', 'out'])), with: several(parties).map((those) => (those.length === 0 ? ['caregiver'] : those)),
    caregivers: maybe(some(caregiverIds)), provider: maybe(one(providerIds)), agency: maybe(one(['DCF', 'DYS'])), mode: one(modes), reached: fc.boolean(),
    offeredInterview: maybe(fc.boolean()), service: maybe(fc.boolean()), progressUpdate: maybe(fc.boolean()), acceptedOn: maybe(date),
    telehealth: maybe(fc.record({ hipaaPlatform: fc.boolean(), requestedByFamily: fc.boolean(), effective: fc.boolean() })),
    documentedFor: maybe(several(youths)), units: maybe(fc.nat({ max: 8 })),
  })
  /** What most contacts are, so that duties are met often enough to say something. */
  const plain = fc.record({
    by: maybe(one(['S1', 'S2'])), with: one([['caregiver'], ['caregiver'], ['treatmentProvider'], ['stateAgency']]), mode: one(['telephone', 'faceToFace', 'faceToFace', 'video']),
    reached: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0), service: fc.boolean(), progressUpdate: fc.boolean(), offeredInterview: fc.boolean(), units: fc.nat({ max: 8 }),
  })
  const told = fc.record({ kind: one(['cpt', 'treatmentTeam', 'workgroup'] as const), on: date, attendedBy: fc.constant(['S1', 'P1']), progressUpdate: fc.constant(true) })
  const supervision = fc.oneof(
    fc.record({ format: fc.constant('individual'), supervisees: fc.constant(['S1']) }),
    fc.record({ format: fc.constant('individual'), supervisees: fc.tuple(one(staffIds)) }),
    fc.record({ format: fc.constant('dyad'), supervisees: fc.shuffledSubarray([...staffIds], { minLength: 2, maxLength: 2 }) }),
    fc.record({ format: fc.constant('group'), supervisees: some(staffIds) }),
  )
  return fc.oneof(
    { weight: 12, arbitrary: family('contact', merged(fc.oneof(contact, plain, plain, plain), fc.oneof(hours(180), moment.map((at) => ({ at }))))) },
    { weight: 3, arbitrary: family('referral', fc.record({ at: moment, source: one(['provider', 'self']) })) },
    { weight: 4, arbitrary: family('enrolled', fc.record({ on: date })) },
    { weight: 2, arbitrary: family('closed', fc.record({ on: date, reason: one(['goalsMet', 'withoutNotice', 'transfer']) })) },
    { weight: 1, arbitrary: family('waitlisted', fc.record({ at: moment })) },
    { weight: 2, arbitrary: family('meeting', told) },
    { weight: 1, arbitrary: family('meeting', fc.record({ kind: one(meetingKinds), on: date, attendedBy: several([...staffIds, ...providerIds]), cancelled: maybe(fc.boolean()), progressUpdate: maybe(fc.boolean()), agreement: maybe(one(agreementIds)) })) },
    { weight: 2, arbitrary: family('consent', fc.record({ kind: one(consentKinds), givenOn: date, to: maybe(one([...providerIds, 'DCF'])), expiresOn: maybe(date), revokedOn: maybe(date) })) },
    { weight: 1, arbitrary: family('preference', fc.record({ kind: fc.constant('telephone'), on: date })) },
    { weight: 1, arbitrary: family('dischargePlan', fc.record({ on: date, by: one(staffIds), signedOn: maybe(date), unsignedReason: maybe(fc.constant('moved away')) })) },
    { weight: 1, arbitrary: family('planGiven', fc.record({ at: moment, to: one(['caregiver', 'provider']), party: maybe(one(providerIds)) })) },
    { weight: 1, arbitrary: family('living', merged(span, fc.record({ setting: one(['family', 'foster', 'congregate']), reunificationUntil: maybe(date) }))) },
    { weight: 1, arbitrary: family('icc', span) },
    { weight: 1, arbitrary: own('assignment', merged(span, fc.record({ staff: one(staffIds), family: one(['F1', 'F2', 'F3']), youths: maybe(several(youths)) }))) },
    { weight: 2, arbitrary: own('credential', fc.record({ staff: one(staffIds), kind: one(credentialKinds), issuedOn: maybe(date), expiresOn: maybe(date), plannedFor: maybe(date) })) },
    { weight: 2, arbitrary: own('training', fc.record({ staff: one(staffIds), topic: one(['culture', 'firstAidCpr', 'stateIccTraining', 'iccCompetency', ...trainingTopics]), completedOn: date })) },
    { weight: 3, arbitrary: own('supervision', merged(supervision, fc.record({ at: moment, supervisors: fc.oneof(fc.constant(['S2', 'S3']), some(staffIds)) }))) },
    { weight: 1, arbitrary: own('leave', merged(stay, fc.record({ staff: one(staffIds) }))) },
    { weight: 1, arbitrary: own('roster', merged(hours(1200), fc.record({ staff: one(staffIds) }))) },
    { weight: 1, arbitrary: own('annualReport', fc.record({ agreement: one(agreementIds), on: date })) },
  )
}

function standing(youths: readonly string[], staffed: boolean) {
  const entity = <T extends object>(type: string, id: string, more: fc.Arbitrary<T>) => more.map((fact) => ({ type, id, ...fact }))
  const began = fc.oneof(date, fc.constant('2025-01-01'), fc.constant('2025-01-01'))
  const usual = { S1: ['familyPartner'], S2: ['seniorFamilyPartner'], S3: ['clinician'], S4: ['other'] } as const
  const person = (id: (typeof staffIds)[number]) => entity('staff', id, fc.record({
    roles: fc.oneof(fc.constant(usual[id]), some(staffRoles)), hiredOn: maybe(began), startsDutiesOn: maybe(began), leftOn: fc.option(date, { nil: undefined, freq: 2 }),
    independentlyLicensed: fc.boolean(), seniorClinician: fc.boolean(),
    supervisors: maybe(several(staffIds)), livesWith: maybe(several([...youths, ...caregiverIds])), relatedTo: maybe(several(youths)),
  }))
  const youth = (id: string) => entity('youth', id, fc.record({ bornOn: born, diagnoses: maybe(several(diagnoses)) }))
  const caregiver = (id: string) => entity('caregiver', id, fc.record({ of: several(youths), firstLanguage: maybe(one(['en-US', 'es'])), paidToCare: maybe(fc.boolean()), foster: maybe(fc.boolean()) }))
  const provider = (id: string) => entity('provider', id, merged(fc.oneof(span, fc.constant({})), fc.record({ youth: maybe(one(youths)), kind: one(providerKinds), referring: maybe(fc.boolean()) })))
  const agreement = (id: string) => entity('agreement', id, fc.record({ effectiveOn: date, to: fc.option(date, { nil: undefined, freq: 2 }) }))
  return fc.tuple(
    fc.tuple(...youths.map(youth)), fc.tuple(...(staffed ? staffIds.map(person) : [])),
    ...[...caregiverIds.map(caregiver), ...providerIds.map(provider), ...agreementIds.map(agreement)].map((arbitrary) => fc.option(arbitrary.map((fact) => [fact]), { nil: [] })),
  ).map((groups) => groups.flat() as AnyFact[])
}

const agency = fc.record({
  hours: maybe(fc.constant({ mon: ['09:00', '17:00'], wed: ['09:00', '12:00'] })), closures: maybe(fc.array(date, { maxLength: 3 })), recordsFrom: maybe(date),
  limits: maybe(fc.record({ supervisionDays: maybe(fc.integer({ min: 1, max: 60 })), progressReportDays: maybe(fc.integer({ min: 1, max: 30 })), caseload: maybe(fc.integer({ min: 1, max: 3 })) })),
})

export const specIds = ['beacon-family-partner', 'caregiver-peer-to-peer', 'optum-fst', 'georgia-pps', 'florida-guidance-19'] as const

/** How most families begin. */
const opening = fc.constantFrom([], [{ type: 'referral', at: '2025-01-28T15:00:00Z', source: 'provider' }], [{ type: 'referral', at: '2025-01-28T15:00:00Z', source: 'self' }, { type: 'enrolled', on: '2025-02-01' }])

export const anyCase: fc.Arbitrary<AnyCase> = fc.tuple(fc.constantFrom(['Y1'], ['Y1', 'Y2']), fc.boolean()).chain(([youths, staffed]) =>
  fc.record({
    spec: one(specIds), timeZone: one(['America/New_York', 'America/Chicago']), asOf: date, agency: maybe(agency),
    facts: fc.tuple(standing(youths, staffed), opening, fc.array(happenings(youths), { minLength: 3, maxLength: 40, size: 'max' }))
      .map(([people, opened, more]) => [...people, ...[...opened, ...more].map((fact, at) => ({ ...fact, id: `E${String(at).padStart(2, '0')}` }))]),
  }),
).map(({ agency: own, ...rest }) => ({ ...rest, ...(own === undefined ? {} : { agency: own }) }))
