import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite, withdrawInvitation } from '@/features/people/commands'
import { acceptInvitation, openInvitation } from '@/tenancy/invitation'
import type { Role } from '@/tenancy/roles'
import { isSetUp, setUp } from '@/tenancy/set-up'
import { signIn } from '@/tenancy/sign-in'
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

const visit = { now: sampleNow, network: 'home' }
const password = 'several words in a row'

async function invited(email: string, roles: Role[] = ['familyPartner']): Promise<{ id: string; token: string }> {
  const administrator = scopeIn(ours, 'administrator')
  const made = await sample.as(administrator, (db) => invite(administrator, db, { displayName: 'New Person', email, roles }))
  if (!made.ok) throw new Error(made.reason)
  return made
}

describe('an invitation', () => {
  test('lets somebody new in, once, with the roles given and an entry in the staff file', async () => {
    const { token } = await invited('new@example.org')
    expect(await openInvitation(token, sampleNow)).toEqual({ agency: 'CanaryHeron agency', displayName: 'New Person', email: 'new@example.org', roles: ['familyPartner'], known: false })
    expect(await acceptInvitation({ token, displayName: 'Ana New', password }, visit)).toEqual({ ok: true, value: { email: 'new@example.org' } })
    expect((await signIn({ email: 'new@example.org', password, network: 'home' }, sampleNow)).ok).toBe(true)
    const staff = await sample.as(scopeIn(ours, 'programManager'), (db) => db.staff.findMany({ where: { displayName: 'Ana New' } }))
    expect(staff).toMatchObject([{ roles: ['familyPartner'] }])
    expect(await acceptInvitation({ token, password }, visit)).toMatchObject({ ok: false, reason: 'spent' })
    expect(await openInvitation(token, sampleNow)).toBeNull()
  })

  test('made again, because nobody saw the link, takes the place of the first: of two links to one address only the last works', async () => {
    const administrator = scopeIn(ours, 'administrator')
    const again = (email: string) => sample.as(administrator, (db) => invite(administrator, db, { displayName: 'New Person', email, roles: ['clinician'] }))
    const first = await invited('again@example.org')
    const other = await invited('other@example.org')
    expect(await again('again@example.org')).toMatchObject({ ok: true, replaced: [first.id] })
    expect([await openInvitation(first.token, sampleNow), await openInvitation(other.token, sampleNow)]).toMatchObject([null, { email: 'other@example.org' }])
    const both = await Promise.all([again('again@example.org'), again('again@example.org')])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await sample.as(administrator, (db) => db.invitation.count({ where: { email: 'again@example.org', revokedAt: null } }))).toBe(1)
  })

  test('that two people use at once lets one in', async () => {
    const { token } = await invited('twice@example.org')
    const outcomes = await Promise.allSettled([acceptInvitation({ token, password }, visit), acceptInvitation({ token, password }, visit)])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.ok)).toHaveLength(1)
  })

  test('is spent after seven days, when withdrawn, and with a changed secret', async () => {
    const { id, token } = await invited('late@example.org')
    const limit = 7 * 86_400_000
    expect(await openInvitation(token, new Date(sampleNow.getTime() + limit - 1))).not.toBeNull()
    expect(await openInvitation(token, new Date(sampleNow.getTime() + limit))).toBeNull()
    expect(await openInvitation(`${token.slice(0, -4)}AAAA`, sampleNow)).toBeNull()
    const administrator = scopeIn(ours, 'administrator')
    await sample.as(administrator, (db) => withdrawInvitation(administrator, db, id))
    expect(await acceptInvitation({ token, password }, visit)).toMatchObject({ ok: false, reason: 'spent' })
  })

  test('asks somebody who is known here for their own password, and counts the tries', async () => {
    const { email } = theirs.members.clinician
    const { token } = await invited(email, ['clinician'])
    expect((await openInvitation(token, sampleNow))?.known).toBe(true)
    for (let each = 0; each < 5; each++) expect(await acceptInvitation({ token, password: 'not the right one' }, visit)).toMatchObject({ ok: false, reason: 'wrongPassword' })
    expect(await acceptInvitation({ token, password: samplePassword }, visit)).toMatchObject({ ok: false, fields: { password: expect.stringContaining('Too many') as string } })
    expect(await acceptInvitation({ token, password: samplePassword }, { ...visit, network: 'their own' })).toMatchObject({ ok: true })
  })

  test('is not made for somebody who belongs here already', async () => {
    const administrator = scopeIn(ours, 'administrator')
    const refused = await sample.as(administrator, (db) => invite(administrator, db, { displayName: 'x', email: ours.members.clinician.email, roles: ['clinician'] }))
    expect(refused).toMatchObject({ ok: false, reason: 'alreadyMember' })
  })

  test('brings back somebody who left', async () => {
    const { membershipId, email } = ours.members.seniorFamilyPartner
    const administrator = scopeIn(ours, 'administrator')
    await sample.as(administrator, (db) => db.membership.updateMany({ where: { id: membershipId }, data: { disabledAt: sampleNow } }))
    const { token } = await invited(email, ['clinician'])
    expect(await acceptInvitation({ token, password: samplePassword }, visit)).toMatchObject({ ok: true })
    const membership = await sample.as(administrator, (db) => db.membership.findFirst({ where: { id: membershipId } }))
    expect(membership).toMatchObject({ disabledAt: null, roles: ['clinician'] })
  })
})

describe('setting up', () => {
  const first = { agency: 'First agency', timeZone: 'America/New_York', displayName: 'Ana First', email: 'First@example.org', password }

  test('happens once, also when several try at the same moment, and makes an administrator', async () => {
    expect(await isSetUp()).toBe(false)
    const outcomes = await Promise.all([1, 2, 3].map((each) => setUp({ ...first, email: `first${each}@example.org` }, sampleNow)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'alreadySetUp')).toHaveLength(2)
    expect(await isSetUp()).toBe(true)
    expect(await setUp(first, sampleNow)).toMatchObject({ ok: false, reason: 'alreadySetUp' })
    const winner = outcomes.find((outcome) => outcome.ok)
    const email = winner?.ok ? winner.value.email : ''
    expect((await signIn({ email, password, network: 'home' }, sampleNow)).ok).toBe(true)
  })
})
