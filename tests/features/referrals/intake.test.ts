import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { askEligibilityAction, takeInAction } from '@/features/referrals/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'
import { type Opened, sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { anIntake, aYouth } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
const as = (role: Role, agency = ours, now = sampleNow) => {
  next.asker = askingAs(agency, role, now)
}
const asOwner = <Value>(work: Parameters<typeof sample.as<Value>>[1], agency = ours) => sample.as(scopeIn(agency, 'programManager'), work)
const families = (agency = ours) => asOwner((db) => db.family.count(), agency)
const saved = async (sent: object) => {
  const answer = await takeInAction(null, sent)
  if (!answer.ok || !answer.value.saved) throw new Error(JSON.stringify(answer))
  return answer.value
}

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())
beforeEach(() => as('programManager'))

describe('a referral taken in', () => {
  test('is a family, a youth, a caregiver, a provider and a clock that runs from the moment it reached us, with its audit rows', async () => {
    const { caregiver } = anIntake(ours.programId)
    const { familyId, referralIds } = await saved(anIntake(ours.programId, { caregiver: { ...caregiver, authority: 'parent' } }))
    const family = await asOwner((db) => db.family.findFirstOrThrow({ where: { id: familyId }, include: { youths: true, caregivers: { include: { caregiverYouths: true } }, providers: true, referrals: true } }))
    expect(family.youths).toMatchObject([{ givenName: 'Inês', familyName: 'Conceição-Vaz', enteredById: ours.members.programManager.membershipId }])
    expect(family.caregivers).toMatchObject([{ firstLanguage: 'pt', safeMessage: 'A message may be left. First name only. Safe to call: weekdays after 3 PM', caregiverYouths: [{ youthId: family.youths[0]?.id, authority: 'parent', authorityById: ours.members.programManager.membershipId }] }])
    expect(family.providers).toMatchObject([{ kind: 'iht', referring: true, name: 'Jo Kim', organization: 'Riverside Clinic' }])
    expect(family.referrals).toMatchObject([{ at: new Date('2026-11-17T14:30:00Z'), source: 'provider', reasons: ['School refusal', 'Panic in the morning'], initialGoals: ['A calmer morning'], referrer: 'Jo Kim, Riverside Clinic, 617-555-0100' }])
    const clocks = await asOwner((db) => db.obligation.findMany({ where: { familyId, requirement: 'CPP-TP-04' } }))
    expect(clocks).toMatchObject([{ status: 'open', dueOn: new Date('2026-11-20') }])
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { familyId, action: 'referrals.add' } }))
    expect(audit.map(({ recordKind }) => recordKind).toSorted()).toEqual(['family', 'referral', 'youth'])
    expect(audit.find(({ recordKind }) => recordKind === 'referral')?.recordId).toBe(referralIds[0])
  })

  test('of three siblings gives each a referral, and one caregiver for all', async () => {
    const { familyId, referralIds } = await saved(anIntake(ours.programId, { youths: { 0: aYouth('Ada', 'Obi'), 1: aYouth('Chidi', 'Obi', '2015-05-05'), 4: aYouth('Ifeoma', 'Obi', '2018-01-01') }, caregiver: { givenName: 'Ngozi', familyName: 'Obi' } }))
    expect(referralIds).toHaveLength(3)
    const links = await asOwner((db) => db.caregiverYouth.findMany({ where: { familyId } }))
    expect(new Set(links.map(({ caregiverId }) => caregiverId)).size).toBe(1)
    expect(links).toHaveLength(3)
  })

  test('sent twice, at once or later, is stored once and answered the same', async () => {
    const sent = anIntake(ours.programId, { youths: { 0: aYouth('Twice', 'Sent') }, caregiver: { givenName: 'A', familyName: 'Sent' } })
    const before = await families()
    const answers = await Promise.all([takeInAction(null, sent), takeInAction(null, sent)])
    expect(answers[0]).toEqual(answers[1])
    expect(await takeInAction(null, sent)).toEqual(answers[0])
    expect(await families()).toBe(before + 1)
    expect(await takeInAction(null, { ...sent, goals: 'Another one' })).toMatchObject({ ok: false, reason: 'savedDifferently' })
  })

  test('for a family on file adds a youth to it, and leaves who is there as they are', async () => {
    const first = await saved(anIntake(ours.programId, { youths: { 0: aYouth('Lan', 'Pham') }, caregiver: { givenName: 'Hoa', familyName: 'Pham' } }))
    const { familyId } = await saved(anIntake(ours.programId, { familyId: first.familyId, youths: { 0: aYouth('Minh', 'Pham', '2016-06-06') }, caregiver: undefined }))
    expect(familyId).toBe(first.familyId)
    const family = await asOwner((db) => db.family.findFirstOrThrow({ where: { id: familyId }, include: { youths: true, caregivers: { include: { caregiverYouths: true } }, providers: true, referrals: true } }))
    expect([family.youths.length, family.caregivers.length, family.caregivers[0]?.caregiverYouths.length, family.providers.length, family.referrals.length]).toEqual([2, 1, 2, 1, 2])
    const again = await takeInAction(null, anIntake(ours.programId, { familyId, youths: { 0: { youthId: first.youths[0] } }, caregiver: undefined }))
    expect(again).toMatchObject({ ok: true, value: { saved: false, duplicates: [{ familyId, says: 'Lan Pham has an open referral to this program already' }] } })
  })
})

describe('a family that may be on file already', () => {
  const sent = (more: object) => anIntake(ours.programId, { caregiver: { givenName: 'X', familyName: 'Y' }, ...more })
  beforeAll(async () => {
    as('programManager')
    await saved(sent({ youths: { 0: aYouth('José María', 'Peña', '2014-02-02') }, caregiver: { givenName: 'Eva', familyName: 'Peña', phone: '+1 (617) 555-0123' } }))
  })

  test.each([['jose maria', 'pena'], ['Peña', 'José María'], ['JOSÉ', 'Peña María']])('is shown for %s %s, born the same day, and nothing is saved', async (givenName, familyName) => {
    const before = await families()
    expect(await takeInAction(null, sent({ youths: { 0: aYouth(givenName, familyName, '2014-02-02') } }))).toMatchObject({
      ok: true, value: { saved: false, duplicates: [{ family: 'Peña family', says: expect.stringContaining('the same name and birth date') as string, since: 'On file since Tue Nov 17' }] },
    })
    expect(await families()).toBe(before)
  })

  test('is shown for the caregiver’s telephone, however it is written', async () => {
    const answer = await takeInAction(null, sent({ youths: { 0: aYouth('Other', 'Name') }, caregiver: { givenName: 'X', familyName: 'Y', phone: '617.555.0123' } }))
    expect(answer).toMatchObject({ ok: true, value: { saved: false, duplicates: [{ says: 'Eva Peña, +1 (617) 555-0123: the same telephone number' }] } })
  })

  test('is not shown for another birth date, nor across agencies', async () => {
    await saved(sent({ youths: { 0: aYouth('José María', 'Peña', '2014-02-03') } }))
    as('programManager', theirs)
    await saved(anIntake(theirs.programId, { youths: { 0: aYouth('José María', 'Peña', '2014-02-02') }, caregiver: { givenName: 'X', familyName: 'Y', phone: '617 555 0123' } }))
  })

  test('is saved all the same when somebody goes on, and not asked about twice', async () => {
    const intake = sent({ youths: { 0: aYouth('Jose Maria', 'Pena', '2014-02-02') } })
    const shown = await takeInAction(null, intake)
    const ids = shown.ok && !shown.value.saved ? shown.value.duplicates.map(({ familyId }) => familyId) : []
    expect(ids.length).toBeGreaterThan(0)
    const answer = await saved({ ...intake, despite: ids })
    expect(await takeInAction(null, intake)).toEqual({ ok: true, value: answer })
    const looks = await asOwner((db) => db.auditEntry.findMany({ where: { recordKind: 'familyShownAsDuplicate', recordId: ids[0] ?? '' } }))
    expect(looks.length).toBeGreaterThan(0)
  })
})

describe('nothing is stored', () => {
  const refused = async (sent: object | null, answer: object) => {
    const before = await families()
    expect(await takeInAction(null, sent)).toMatchObject({ ok: false, ...answer })
    expect(await families()).toBe(before)
  }
  const born = (bornOn: string) => anIntake(ours.programId, { youths: { 0: aYouth('New', 'Youth', bornOn) } })

  test('by who is signed out or has no part in it, or in another agency’s program or family', async () => {
    for (const role of ['familyPartner', 'administrator', 'auditor'] as const) {
      as(role)
      await refused(anIntake(ours.programId), { reason: 'notAllowed' })
    }
    next.asker = null
    await refused(anIntake(ours.programId), { reason: 'signedOut' })
    as('programManager')
    await refused(anIntake(theirs.programId), { fields: { programId: 'Choose a program.' } })
    await refused(anIntake(ours.programId, { familyId: theirs.assigned.familyId }), { reason: 'notFound' })
    await refused(anIntake(ours.programId, { familyId: ours.assigned.familyId, youths: { 0: { youthId: theirs.assigned.youthId } } }), { reason: 'notFound' })
  })

  test('for dates and times that cannot be', async () => {
    await refused(anIntake(ours.programId, { date: '2026-11-18' }), { fields: { date: expect.stringContaining('in the future') as string } })
    await refused(anIntake(ours.programId, { time: '10:30' }), { fields: { time: expect.stringContaining('in the future') as string } })
    await refused(anIntake(ours.programId, { date: '2026-03-08', time: '02:30' }), { fields: { time: expect.stringContaining('set forward') as string } })
    await refused(anIntake(ours.programId, { date: '2026-11-01', time: '01:30' }), { fields: { turn: expect.stringContaining('came twice') as string } })
    await refused(anIntake(ours.programId, { date: '2026-02-30' }), { fields: { date: 'This is no date on the calendar.' } })
    await refused(born('1966-03-04'), { fields: { 'youths.0.bornOn': 'This makes the youth 60 years old. Check the year.' } })
    await refused(born('2027-03-04'), { fields: { 'youths.0.bornOn': expect.stringContaining('not be born yet') as string } })
    await refused(born('0013-03-04'), { reason: 'invalid' })
  })

  test('of what is missing, too long or of the wrong kind', async () => {
    await refused(anIntake(ours.programId, { reasons: 'x'.repeat(100_000) }), { fields: { reasons: expect.stringContaining('longer than') as string } })
    await refused(anIntake(ours.programId, { youths: { 0: { row: '0' } } }), { fields: { 'youths.0.givenName': 'Write the youth’s first name.' } })
    await refused(anIntake(ours.programId, { caregiver: {} }), { fields: { 'caregiver.givenName': 'Write the caregiver’s first name.' } })
    await refused(anIntake(ours.programId, { referrer: {} }), { fields: { 'referrer.name': expect.stringContaining('Write who refers') as string } })
    await refused(anIntake(ours.programId, { youths: { 0: aYouth('A', 'B'), 1: aYouth('b', 'a') } }), { fields: { 'youths.1.givenName': 'This youth is here twice.' } })
    for (const sent of [null, {}, { id: v7() }]) await refused(sent, { reason: 'invalid' })
  })
})

describe('eligibility', () => {
  const ask = async (programId: string, on: string, ...youths: object[]) => {
    const answer = await askEligibilityAction(null, { programId, on, youths: youths.map((youth, at) => ({ at: String(at), diagnoses: [], ...youth })) })
    return answer.ok ? answer.value.map(({ eligibility }) => (eligibility.ok ? eligibility.findings.map(({ status, says }) => `${status}: ${says}`) : [eligibility.problem])) : []
  }

  test('is told by the program’s document: on its last day, on the day after, and in the document’s words', async () => {
    expect(await ask(ours.programId, '2026-11-17', { bornOn: '2005-11-18' }, { bornOn: '2005-11-17' })).toEqual([
      ['met: 20 years old on Tue Nov 17. The last eligible date is Tue Nov 17.'], ['not_met: Too old on Tue Nov 17: 21 years. The last eligible date was Mon Nov 16.'],
    ])
    await saved(anIntake(ours.programId, { youths: { 0: aYouth('Too', 'Old', '2001-01-01') }, caregiver: { givenName: 'B', familyName: 'Old' } }))
  })

  test('asks for diagnoses where the document does', async () => {
    const programId = await asOwner(async (db) => (await db.program.create({ data: { tenantId: ours.tenantId, name: 'Georgia', spec: 'georgia-pps', timeZone: 'America/New_York', createdAt: sampleNow } })).id)
    expect(await ask(programId, '2026-11-17', { bornOn: '2012-01-01', diagnoses: ['autism'] }, { bornOn: '2012-01-01', diagnoses: ['mentalIllness'] })).toEqual([
      [expect.stringContaining('met: 14 years old'), 'not_met: Qualifying condition: None of the diagnoses on record is one of substance-related disorder, mental illness.'],
      [expect.stringContaining('met: 14 years old'), 'met: Qualifying condition: The record holds mental illness.'],
    ])
  })
})
