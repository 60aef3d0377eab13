import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeRoles, disable, enable } from '@/features/people/commands'
import { findPerson, type Person } from '@/features/people/queries'
import { absoluteLimitMs, checkSession, closeSession, idleLimitMs, openSession } from '@/tenancy/sessions'
import type { SampleAgency } from '../support/sample/agency'
import { openSample, type Opened, sampleNow, scopeIn } from '../support/sample/opened'

let sample: Opened
let agency: SampleAgency
let other: SampleAgency
beforeAll(async () => {
  sample = await openSample()
  agency = await sample.add('CanaryHeron')
  other = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())

const later = (ms: number) => new Date(sampleNow.getTime() + ms)
const minutes = 60_000

const check = (token: string, now = sampleNow) => sample.as({ tenantId: token.split('.')[0] ?? '' }, (db) => checkSession(db, token, now))
const open = (now = sampleNow, expiresAt?: Date) => {
  const { userId } = agency.members.clinician
  return sample.as({ tenantId: agency.tenantId, userId }, (db) => openSession(db, { tenantId: agency.tenantId, userId, now, ...(expiresAt ? { expiresAt } : {}) }))
}

let token: string
beforeEach(async () => {
  token = await open()
})

describe('a session', () => {
  test('says who is asking, in which agency, with which roles', async () => {
    const { membershipId, userId, staffId } = agency.members.clinician
    expect((await check(token))?.membership).toEqual({ tenantId: agency.tenantId, userId, membershipId, staffId, roles: ['clinician'], timeZone: 'America/New_York' })
  })

  test('is over after fifteen minutes without use, and not a millisecond before', async () => {
    expect(await check(token, later(idleLimitMs - 1))).not.toBeNull()
    expect(await check(await open(), later(idleLimitMs))).toBeNull()
  })

  test('that is used lives on, but not past twelve hours', async () => {
    for (let at = 10 * minutes; at < absoluteLimitMs; at += 10 * minutes) expect(await check(token, later(at)), `${at}`).not.toBeNull()
    expect(await check(token, later(absoluteLimitMs - 1))).not.toBeNull()
    expect(await check(token, later(absoluteLimitMs))).toBeNull()
  })

  test('of another agency’s number or with a changed secret is none', async () => {
    const [tenantId = '', secret = ''] = token.split('.')
    expect(await check(`${other.tenantId}.${secret}`)).toBeNull()
    expect(await check(`${tenantId}.${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`)).toBeNull()
    expect(await check('')).toBeNull()
    expect(await check(`${tenantId}.`)).toBeNull()
  })

  test('is kept only as a hash', async () => {
    const rows = await sample.as({ tenantId: agency.tenantId }, (db) => db.session.findMany())
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1])
  })
})

describe('an old cookie is refused', () => {
  const person = (role: 'clinician' | 'administrator' = 'clinician') =>
    sample.as(scopeIn(agency, 'administrator'), async (db): Promise<Person> => {
      const found = await findPerson(scopeIn(agency, 'administrator'), db, agency.members[role].membershipId)
      if (!found) throw new Error('no such person')
      return found
    })
  const administrator = () => scopeIn(agency, 'administrator')

  test('after signing out', async () => {
    await sample.as({ tenantId: agency.tenantId }, (db) => closeSession(db, token, sampleNow))
    expect(await check(token)).toBeNull()
  })

  test('after the membership was ended, all of them in one act, and letting somebody back in does not revive them', async () => {
    const second = await open()
    const leaver = await person()
    await sample.as(administrator(), (db) => disable(administrator(), db, leaver))
    expect([await check(token), await check(second)]).toEqual([null, null])
    await sample.as(administrator(), (db) => enable(administrator(), db, leaver))
    expect([await check(token), await check(second)]).toEqual([null, null])
  })

  test('while the membership is ended even if its row had not been', async () => {
    const { membershipId } = agency.members.clinician
    const set = (disabledAt: Date | null) => sample.as(administrator(), (db) => db.membership.update({ where: { tenantId_id: { tenantId: agency.tenantId, id: membershipId } }, data: { disabledAt, disabledById: null } }))
    await set(sampleNow)
    expect(await check(token)).toBeNull()
    await set(null)
    expect(await check(token)).not.toBeNull()
  })

  test('after the roles were changed', async () => {
    const member = await person()
    expect(await sample.as(administrator(), (db) => changeRoles(administrator(), db, member, { roles: ['clinician', 'programManager'], version: member.version }))).toEqual({ ok: true })
    expect(await check(token)).toBeNull()
    expect((await check(await open()))?.membership.roles).toEqual(['clinician', 'programManager'])
  })

  test('but not when the change came too late to be made', async () => {
    const member = await person()
    const refused = await sample.as(administrator(), (db) => changeRoles(administrator(), db, member, { roles: ['clinician'], version: member.version - 1 }))
    expect(refused).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await check(token)).not.toBeNull()
  })

  test('and the last administrator can neither leave nor step down', async () => {
    const last = await person('administrator')
    expect(await sample.as(administrator(), (db) => disable(administrator(), db, last))).toMatchObject({ ok: false, reason: 'lastAdministrator' })
    expect(await sample.as(administrator(), (db) => changeRoles(administrator(), db, last, { roles: ['clinician'], version: last.version }))).toMatchObject({ ok: false, reason: 'lastAdministrator' })
  })
})
