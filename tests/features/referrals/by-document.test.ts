import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { askEligibilityAction, takeInAction } from '@/features/referrals/actions'
import { offeredPrograms } from '@/features/referrals/offered-programs'
import { readReferral } from '@/features/referrals/record'
import type { Asker } from '@/tenancy/session'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { asCaseFilesTakeIt } from '../imports/asking'
import { differences } from '../obligations/app-and-command'
import { anIntake } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, asOwner } = await openAgencies()
const scope = scopeIn(ours, 'programManager')
await asOwner((db) => asCaseFilesTakeIt(db, ours))
const georgia = await asOwner((db) => db.program.create({ data: { tenantId: ours.tenantId, name: 'Georgia', spec: 'georgia-pps', timeZone: 'America/New_York', createdAt: new Date() } }))

const carer = { givenName: 'Rosa', familyName: 'Vaz', relationship: 'house parent', firstLanguage: 'pt' }
let count = 0
const saved = async (caregiver: object, more: object = {}) => {
  const answer = await takeInAction(null, anIntake(georgia.id, { youths: { 0: { givenName: `Inês ${++count}`, familyName: `Vaz ${count}`, bornOn: '2013-03-04', diagnoses: ['mentalIllness'] } }, caregiver: { ...carer, familyName: `Vaz ${count}`, ...caregiver }, ...more }))
  return answer.ok && answer.value.saved ? answer.value : expect.fail(JSON.stringify(answer))
}
const said = async (referralId: string) => (await asOwner((db) => readReferral(scope, db, referralId)))?.eligibility.flatMap(({ eligibility }) => (eligibility.ok ? eligibility.findings.map(({ of, status }) => [of, status]) : []))

afterAll(() => sample.close())
beforeEach(() => {
  next.asker = askingAs(ours, 'programManager')
})

test('a form asks how a caregiver cares for the youth only where the document rests on it', async () => {
  expect(Object.fromEntries((await asOwner((db) => offeredPrograms(scope, db))).map(({ id, asksPaidCare }) => [id, asksPaidCare]))).toMatchObject({ [ours.programId]: false, [georgia.id]: true })
})

test('somebody employed to care is on file as such with the referral, and every contact with them alone is judged so, as the rules say it', async () => {
  const { familyId, referralIds, youths } = await saved({ paidToCare: 'yes' })
  const caregiver = await asOwner((db) => db.caregiver.findFirstOrThrow({ where: { familyId } }))
  expect(caregiver).toMatchObject({ paidToCare: true, foster: false })
  expect(await said(referralIds[0] ?? '')).toEqual([['youth', 'met'], ['youth', 'met'], ['caregiver', 'not_met']])
  const visit = { ...aCall({ familyId, caregiverId: caregiver.id, youthIds: youths }), mode: 'faceToFace', time: '09:45', minutes: 10, units: 1 }
  next.asker = askingAs(ours, 'seniorFamilyPartner')
  expect(await logContactAction(null, visit)).toMatchObject({ ok: true })
  expect(await asOwner((db) => db.obligation.findMany({ where: { familyId, requirement: 'GPP-SE-01' } }))).toMatchObject([{ status: 'not_met' }])
  expect((await asOwner((db) => differences(db, sampleToday, familyId))).different).toEqual([])
})

test('a referral leads to the other documents of its state, where there are some', async () => {
  const ofState = async (programId: string) => {
    const answer = await takeInAction(null, anIntake(programId, { youths: { 0: { givenName: 'Ada', familyName: `Obi ${++count}`, bornOn: '2013-03-04' } }, caregiver: { givenName: 'Ngozi', familyName: `Obi ${count}` } }))
    const referralId = answer.ok && answer.value.saved ? (answer.value.referralIds[0] ?? '') : expect.fail(JSON.stringify(answer))
    return (await asOwner((db) => readReferral(scope, db, referralId)))?.comparable
  }
  expect([await ofState(ours.programId), await ofState(georgia.id)]).toEqual([true, false])
})

test('a foster parent is family, paid or not; beside a parent on file nobody is left without family', async () => {
  const foster = await saved({ paidToCare: 'yes', foster: 'yes' })
  expect(await asOwner((db) => db.caregiver.findFirstOrThrow({ where: { familyId: foster.familyId } }))).toMatchObject({ paidToCare: true, foster: true })
  expect(await said(foster.referralIds[0] ?? '')).toContainEqual(['caregiver', 'met'])
  const parents = await saved({})
  expect(await said(parents.referralIds[0] ?? '')).toEqual([['youth', 'met'], ['youth', 'met']])
  await saved({ givenName: 'Paid', paidToCare: 'yes' }, { familyId: parents.familyId, despite: [parents.familyId], youths: { 0: { youthId: parents.youths[0] } } })
  expect(await said(parents.referralIds[0] ?? '')).toEqual([['youth', 'met'], ['youth', 'met'], ['caregiver', 'met']])
  const unnamed = await takeInAction(null, anIntake(georgia.id, { familyId: parents.familyId, youths: { 0: { youthId: parents.youths[0] } }, caregiver: { foster: 'yes' } }))
  expect(!unnamed.ok && unnamed.fields).toMatchObject({ 'caregiver.givenName': expect.stringContaining('first name') as unknown })
})

test('while the form is filled in, it is said at once', async () => {
  const ask = async (caregiver: object) => {
    const answer = await askEligibilityAction(null, { programId: georgia.id, on: '2026-11-17', caregiver, youths: [{ at: '0', bornOn: '2013-03-04', diagnoses: ['mentalIllness'] }] })
    const eligibility = answer.ok ? answer.value[0]?.eligibility : undefined
    return eligibility?.ok ? eligibility.findings.flatMap(({ of, status, says, citation }) => (of === 'caregiver' ? [[status, says, citation.quote]] : [])) : expect.fail(JSON.stringify(answer))
  }
  expect(await ask({ paidToCare: 'yes' })).toEqual([['not_met', expect.stringContaining('employed to care'), expect.stringContaining('employed to care for the member')]])
  expect(await ask({ paidToCare: 'yes', foster: 'yes' })).toEqual([['met', expect.stringContaining('foster parent'), expect.anything()]])
  expect(await ask({ foster: 'yes' })).toEqual([])
})
