import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agenciesOf, enterAgency } from '@/tenancy/agencies'
import { checkSession } from '@/tenancy/sessions'
import { signIn } from '@/tenancy/sign-in'
import type { Asker } from '@/tenancy/session'
import { type SampleAgency, samplePassword } from '../support/sample/agency'
import { type Opened, sampleNow, scopeIn } from '../support/sample/opened'
import { openAsApp } from '../support/sample/running'

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())

const after = (seconds: number) => new Date(sampleNow.getTime() + seconds * 1000)
const tryIt = (email: string, password: string, at = sampleNow, network = 'home') => signIn({ email, password, network }, at)

describe('signing in', () => {
  test('takes the right address and password, however the address is written, and is written down', async () => {
    const outcome = await tryIt(`  ${ours.members.clinician.email.toUpperCase()} `, samplePassword)
    expect(outcome.ok).toBe(true)
    const entries = await sample.as(scopeIn(ours, 'programManager'), (db) => db.auditEntry.findMany({ where: { action: 'session.open', actorId: ours.members.clinician.membershipId } }))
    expect(entries).toHaveLength(1)
  })

  test('says the same of a wrong password as of an address nobody has', async () => {
    expect(await tryIt(ours.members.clinician.email, 'wrong')).toEqual({ ok: false, reason: 'wrong' })
    expect(await tryIt('nobody@example.org', samplePassword)).toEqual({ ok: false, reason: 'wrong' })
  })

  test('is refused to somebody whose every membership has ended', async () => {
    const administrator = scopeIn(ours, 'administrator')
    await sample.as(administrator, (db) => db.membership.updateMany({ where: { id: ours.members.auditor.membershipId }, data: { disabledAt: sampleNow } }))
    expect(await tryIt(ours.members.auditor.email, samplePassword)).toEqual({ ok: false, reason: 'noAgency' })
  })

  test('waits after five failures from one network, even with the right password, and lets the account’s owner in from another', async () => {
    const { email } = ours.members.seniorFamilyPartner
    for (let each = 0; each < 5; each++) expect(await tryIt(email, 'wrong', after(each), 'attacker')).toEqual({ ok: false, reason: 'wrong' })
    expect(await tryIt(email, samplePassword, after(6), 'attacker')).toEqual({ ok: false, reason: 'wait', until: after(34) })
    expect((await tryIt(email, samplePassword, after(6), 'home')).ok).toBe(true)
    expect((await tryIt(email, samplePassword, after(35), 'attacker')).ok).toBe(true)
  })

  test('a hundred guesses at once are no more than the free ones', async () => {
    const guesses = await Promise.all(Array.from({ length: 20 }, () => tryIt(ours.members.operator.email, 'wrong', sampleNow, 'attacker')))
    expect(guesses.filter((outcome) => !outcome.ok && outcome.reason === 'wrong')).toHaveLength(5)
  })

  test('keeps neither addresses nor networks in the list of tries', async () => {
    const attempts = JSON.stringify(await sample.as({}, (db) => db.signInAttempt.findMany()))
    expect(attempts).not.toMatch(/example\.org|attacker|home/)
  })
})

describe('somebody in two agencies', () => {
  test('begins in the one used last, sees the other, goes over, and leaves the first behind', async () => {
    const { userId, email } = ours.members.programManager
    await sample.as({ tenantId: theirs.tenantId }, (db) => db.membership.create({ data: { tenantId: theirs.tenantId, userId, roles: ['clinician'], createdAt: sampleNow } }))
    const begun = await tryIt(email, samplePassword)
    if (!begun.ok) throw new Error(begun.reason)
    expect(begun.token.startsWith(ours.tenantId) || begun.token.startsWith(theirs.tenantId)).toBe(true)
    expect((await agenciesOf(userId)).map(({ name, roles }) => [name, roles])).toEqual([['CanaryHeron agency', ['programManager']], ['CanaryMagpie agency', ['clinician']]])

    const check = (token: string, tenantId: string) => sample.as({ tenantId }, (db) => checkSession(db, token, after(60)))
    const there = begun.token.startsWith(ours.tenantId) ? { from: ours, to: theirs } : { from: theirs, to: ours }
    const session = await check(begun.token, there.from.tenantId)
    if (!session) throw new Error('no session')
    const asker: Asker = { token: begun.token, session, scope: { ...scopeIn(ours, 'programManager', after(60)), ...session.membership, roles: [] } }
    const token = await sample.as(asker.scope, (db) => enterAgency(asker, db, there.to.tenantId))
    if (!token) throw new Error('not let in')
    expect(await check(begun.token, there.from.tenantId)).toBeNull()
    const opened = await check(token, there.to.tenantId)
    expect(opened?.membership.tenantId).toBe(there.to.tenantId)
    expect(opened?.expiresAt).toEqual(session.expiresAt)
    const again = await tryIt(email, samplePassword, after(120))
    expect(again.ok && again.token.startsWith(there.to.tenantId)).toBe(true)
  })

  test('does not get into an agency they do not belong to', async () => {
    const begun = await tryIt(theirs.members.clinician.email, samplePassword)
    if (!begun.ok) throw new Error(begun.reason)
    const scope = scopeIn(theirs, 'clinician')
    const asker: Asker = { token: begun.token, scope, session: { sessionId: '', agencyName: '', expiresAt: sampleNow, membership: scope } }
    expect(await sample.as(scope, (db) => enterAgency(asker, db, ours.tenantId))).toBeNull()
  })
})
