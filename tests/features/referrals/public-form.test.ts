import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import NewReferralPage from '../../../app/(workspace)/referrals/new/page'
import { askingAs } from '../contacts/asking'
import { rejectIncomingAction, switchFormAction, takeInAction } from '@/features/referrals/actions'
import { sendReferralAction } from '@/features/referrals/public-actions'
import { readIncoming } from '@/features/referrals/inbox'
import { pipelineFilter, readPipeline } from '@/features/referrals/pipeline'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { findOpenForm } from '@/tenancy/referral-form'
import { formCodeOf, type SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'
import { type Opened, sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { anIntake } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null, network: '198.51.100.1', now: new Date('2026-11-17T15:00:00Z'), sentTo: [] as string[] }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker), requireScope: () => Promise.resolve(next.asker?.scope) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': next.network })) }))
vi.mock('next/navigation', () => ({ redirect: (to: string) => void next.sentTo.push(to) }))
vi.mock('@/platform/clock', () => ({ now: () => next.now, monotonicMs: () => 0 }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
let network = 0
const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const asOwner = <Value>(work: Parameters<typeof sample.as<Value>>[1], agency = ours) => sample.as(scopeIn(agency, 'programManager'), work)
const inbox = (agency = ours) => asOwner((db) => db.incomingReferral.findMany({ where: { decision: null } }), agency)
const aSending = (more: object = {}) => ({
  code: formCodeOf(ours.tenantId), id: v7(), source: 'provider', referrer: { name: 'Dr. Abt', phone: '617 555 0100' }, programId: ours.programId,
  youths: { 0: { givenName: 'Noa', familyName: 'Abt', bornOn: '2014-04-04' }, 1: {} }, caregiver: { givenName: 'Tal', familyName: 'Abt', phone: '617 555 0199', mayLeave: 'no' }, reasons: 'Cannot sleep', goals: '', ...more,
})

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())
beforeEach(async () => {
  next.network = `198.51.100.${++network}`
  next.now = sampleNow
  next.sentTo = []
  as('administrator')
  await switchFormAction(null, { change: 'open' })
  as('programManager')
})

describe('the public form', () => {
  test('refused, answers with what was typed, for a browser without scripts; taken, with no word of it', async () => {
    const typed = { code: formCodeOf(ours.tenantId), id: v7(), source: 'self', 'youths.0.givenName': 'Noa', 'caregiver.givenName': 'Tal', reasons: 'School\nrefusal' }
    const form = (more: Record<string, string> = {}) => {
      const sent = new FormData()
      for (const [name, value] of Object.entries({ $ACTION_KEY: 'x', 'caregiver.phone': '', ...typed, ...more })) sent.set(name, value)
      return sent
    }
    expect(await sendReferralAction(null, form())).toMatchObject({ ok: false, reason: 'invalid', typed })
    expect(Object.keys((await sendReferralAction(null, form()) as { typed?: object }).typed ?? {}).toSorted()).toEqual(Object.keys(typed).toSorted())
    const taken = await sendReferralAction(null, form({ 'youths.0.familyName': 'Abt', 'youths.0.bornOn': '2014-04-04', 'caregiver.familyName': 'Abt', 'caregiver.phone': '617 555 0199' }))
    expect(taken.ok && JSON.stringify(taken)).not.toMatch(/Noa|Tal|School/)
    expect(await rejectIncomingAction(null, { incomingId: typed.id, reason: 'A test' })).toMatchObject({ ok: true })
  })

  test('is closed until somebody who runs programs opens it, and shows no more than names', async () => {
    expect(await findOpenForm(formCodeOf(theirs.tenantId), sampleNow)).toBeNull()
    expect(await findOpenForm('nonsense', sampleNow)).toBeNull()
    expect(await findOpenForm(formCodeOf(ours.tenantId), sampleNow)).toEqual({ tenantId: ours.tenantId, agency: 'CanaryHeron agency', timeZone: 'America/New_York', programs: [{ id: ours.programId, name: 'CanaryHeron program' }] })
    expect(await sendReferralAction(null, aSending({ code: formCodeOf(theirs.tenantId) }))).toMatchObject({ ok: false, reason: 'closed' })
    expect(await inbox(theirs)).toEqual([])
    as('familyPartner')
    expect(await switchFormAction(null, { change: 'open' })).toMatchObject({ reason: 'notAllowed' })
  })

  test('puts a referral into the inbox with the moment it came, answers a receipt, and does so once', async () => {
    const sent = aSending()
    const [one, two] = await Promise.all([sendReferralAction(null, sent), sendReferralAction(null, sent)])
    expect(one).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/) as string, agency: 'CanaryHeron agency', at: sampleNow.toISOString() } })
    expect(two).toEqual(one)
    const rows = await inbox()
    expect(rows).toMatchObject([{ id: sent.id, receivedAt: sampleNow, programId: ours.programId, said: { youths: [{ givenName: 'Noa' }], reasons: ['Cannot sleep'] } }])
    expect(await asOwner((db) => db.auditEntry.findMany({ where: { recordId: sent.id } }))).toMatchObject([{ action: 'referrals.send', actorId: null }])
    await rejectIncomingAction(null, { incomingId: sent.id, reason: 'A test' })
  })

  test('answers the same of a family that is on file, and of a robot, whose referral is not kept', async () => {
    as('programManager')
    await takeInAction(null, anIntake(ours.programId, { youths: { 0: { givenName: 'Noa', familyName: 'Abt', bornOn: '2014-04-04' } } }))
    const known = await sendReferralAction(null, aSending())
    const unknown = await sendReferralAction(null, aSending({ youths: { 0: { givenName: 'Zed', familyName: 'Zed', bornOn: '2014-04-05' } } }))
    const kept = (await inbox()).length
    const robot = await sendReferralAction(null, aSending({ website: 'https://spam.example' }))
    const shape = (answer: typeof known) => (answer.ok ? Object.keys(answer.value) : [])
    expect(new Set([known, unknown, robot].map((answer) => `${answer.ok} ${shape(answer).join()}`)).size).toBe(1)
    expect((await inbox()).length).toBe(kept)
  })

  test('refuses too many from one network in the same words, writes nothing more, and takes them again an hour later', async () => {
    const before = (await inbox()).length
    const answers = await Promise.all(Array.from({ length: 30 }, () => sendReferralAction(null, aSending())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.message])))).toEqual(new Set(['Too many referrals came at once, so this one was not sent. Try again in an hour, or call the agency.']))
    expect((await inbox()).length).toBe(before + 12)
    next.now = new Date(sampleNow.getTime() + 3_600_001)
    expect(await sendReferralAction(null, aSending())).toMatchObject({ ok: true })
  })

  test('refuses what is missing or too long field by field, before anything is looked up', async () => {
    const refused = async (more: object, fields: object) => expect(await sendReferralAction(null, aSending(more))).toMatchObject({ ok: false, reason: 'invalid', fields })
    const before = (await inbox()).length
    await refused({ source: undefined }, { source: 'Say who you are.' })
    await refused({ referrer: {} }, { 'referrer.name': 'Write your name.' })
    await refused({ youths: { 0: {}, 1: { givenName: 'x' } } }, { 'youths.0.bornOn': 'Write the child’s birth date.', 'youths.1.familyName': 'Write the child’s last name.' })
    await refused({ reasons: 'x'.repeat(100_000) }, { reasons: expect.stringContaining('longer than') as string })
    expect((await inbox()).length).toBe(before)
  })

  test('under a new address answers there alone', async () => {
    await switchFormAction(null, { change: 'newAddress' })
    expect(await findOpenForm(formCodeOf(ours.tenantId), sampleNow)).toBeNull()
    await asOwner((db) => db.agency.update({ where: { id: ours.tenantId }, data: { referralFormCode: formCodeOf(ours.tenantId) } }))
  })
})

describe('what came by the form', () => {
  test('waits first on the list with the deadline that its arrival started, and taken in keeps that moment', async () => {
    next.now = new Date('2026-11-13T02:30:00Z') // Thursday evening in Boston
    const sent = aSending({ youths: { 0: { givenName: 'Ira', familyName: 'Blum', bornOn: '2015-05-05' } }, caregiver: { givenName: 'Ora', familyName: 'Blum', email: 'ora@example.org' } })
    await sendReferralAction(null, sent)
    const list = () => asOwner((db) => readPipeline(scopeIn(ours, 'programManager'), db, pipelineFilter.parse({})))
    expect((await list()).inbox[0]).toMatchObject({ who: 'Ira Blum', came: 'Reached us Thu Nov 12, 9:30 PM', next: { title: 'First contact', status: 'due_today', says: 'Due today, Tue Nov 17' } })

    as('programManager')
    const intake = anIntake(ours.programId, { incomingId: sent.id, date: '2026-11-17', time: '08:00', youths: { 0: { givenName: 'Ira', familyName: 'Blum', bornOn: '2015-05-05' } }, caregiver: { givenName: 'Ora', familyName: 'Blum' } })
    as('familyPartner')
    expect(await takeInAction(null, intake)).toMatchObject({ reason: 'notAllowed' })
    as('programManager', theirs)
    expect(await takeInAction(null, { ...intake, programId: theirs.programId })).toMatchObject({ reason: 'notFound' })
    as('programManager')
    const taken = await takeInAction(null, intake)
    expect(taken).toMatchObject({ ok: true, value: { saved: true } })
    const referral = await asOwner((db) => db.referral.findFirstOrThrow({ where: { incomingId: sent.id } }))
    expect(referral).toMatchObject({ at: next.now, localOn: new Date('2026-11-12') })
    const { inbox: waiting, lines } = await list()
    expect(waiting.some(({ id }) => id === sent.id)).toBe(false)
    expect(lines.find(({ id }) => id === referral.id)).toMatchObject({ byForm: true, next: { status: 'due_today' } })
    expect(await takeInAction(null, { ...intake, id: v7() })).toMatchObject({ ok: false, reason: 'decidedAlready', message: expect.stringContaining('in the meantime') as string })
    expect(await asOwner((db) => db.referral.count({ where: { incomingId: sent.id } }))).toBe(1)
    await NewReferralPage({ params: Promise.resolve({}), searchParams: Promise.resolve({ from: sent.id }) })
    expect(next.sentTo).toEqual([`/referrals/incoming/${sent.id}`])
    const shown = await asOwner((db) => readIncoming(scopeIn(ours, 'programManager'), db, sent.id))
    expect(shown?.decided).toMatchObject({ says: 'Taken in Tue Nov 17 by CanaryHeron programManager', referralId: referral.id })
  })

  test('is rejected with a reason, once, and read by nobody who does not see every family', async () => {
    const sent = aSending()
    await sendReferralAction(null, sent)
    expect(await rejectIncomingAction(null, { incomingId: sent.id, reason: '' })).toMatchObject({ fields: { reason: 'Write why it is no referral.' } })
    for (const role of ['familyPartner', 'administrator'] as const) expect(await sample.as(scopeIn(ours, role), (db) => db.incomingReferral.count())).toBe(0)
    as('programManager', theirs)
    expect(await rejectIncomingAction(null, { incomingId: sent.id, reason: 'x' })).toMatchObject({ reason: 'notFound' })
    as('programManager')
    expect(await rejectIncomingAction(null, { incomingId: sent.id, reason: 'Sent twice' })).toMatchObject({ ok: true })
    expect(await rejectIncomingAction(null, { incomingId: sent.id, reason: 'Again' })).toMatchObject({ ok: false, reason: 'decidedAlready' })
    expect(await asOwner((db) => db.incomingReferral.findFirst({ where: { id: sent.id } }))).toMatchObject({ decision: 'rejected', reason: 'Sent twice', decidedById: ours.members.programManager.membershipId })
  })
})
