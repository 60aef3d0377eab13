import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { refuse } from '@/platform/action-result'
import { action, type ActionDefinition } from '@/tenancy/action'
import { admit, admitToRecord, readPage, readRecord } from '@/tenancy/read'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../support/sample/agency'
import { type Opened, scopeIn } from '../support/sample/opened'
import { openAsApp } from '../support/sample/running'

const next = vi.hoisted(() => ({ asker: null as Asker | null, revalidated: [] as string[] }))
vi.mock('@/tenancy/session', () => ({
  currentAsker: () => Promise.resolve(next.asker),
  requireScope: () => (next.asker ? Promise.resolve(next.asker.scope) : Promise.reject(new Error('redirect /sign-in'))),
}))
vi.mock('next/cache', () => ({ revalidatePath: (path: string) => next.revalidated.push(path) }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())
beforeEach(() => {
  next.asker = asking('programManager')
  next.revalidated.length = 0
})

function asking(role: Role): Asker {
  const scope = scopeIn(ours, role)
  return { scope, token: '', session: { sessionId: '', agencyName: '', expiresAt: scope.now, membership: scope } }
}

const input = z.object({ id: z.uuid(), name: z.string().min(1, 'Write a name.') })
type Input = z.infer<typeof input>

/** Renames a family: an act with everything an act has. `run` stands in for the command where a test needs another. */
function rename(run?: ActionDefinition<Input, { id: string }, string>['run']) {
  return action<Input, string, { id: string }>({
    name: 'families.rename',
    permission: 'families.manage',
    input,
    row: (_scope, db, { id }) => db.family.findFirst({ where: { id }, select: { id: true } }),
    run: run ?? (async (scope, db, { id, name }) => {
      await db.family.update({ where: { tenantId_id: { tenantId: scope.tenantId, id } }, data: { name } })
      return { ok: true, value: name, records: [{ kind: 'family', id, familyId: id, changed: ['name'] }], revalidate: ['/'] }
    }),
  })
}

const nameOf = async (agency: SampleAgency, id: string) => sample.as(scopeIn(agency, 'programManager'), async (db) => (await db.family.findFirst({ where: { id } }))?.name)
const auditOf = (id: string, action_: string) => sample.as(scopeIn(ours, 'programManager'), (db) => db.auditEntry.findMany({ where: { recordId: id, action: action_ } }))

describe('an action', () => {
  test('does what it says, writes it down without saying what was typed, and shows it anew', async () => {
    const id = ours.assigned.familyId
    expect(await rename()(null, { id, name: 'Secret name' })).toEqual({ ok: true, value: 'Secret name' })
    expect(await nameOf(ours, id)).toBe('Secret name')
    const [entry, ...more] = await auditOf(id, 'families.rename')
    expect(more).toEqual([])
    expect(entry).toMatchObject({ actorId: ours.members.programManager.membershipId, recordKind: 'family', familyId: id, changed: ['name'] })
    expect(JSON.stringify(entry)).not.toContain('Secret')
    expect(next.revalidated).toEqual(['/'])
  })

  test('of nobody, of a role that may not, or with a field missing does nothing and says so', async () => {
    const id = ours.unassigned.familyId
    const before = await nameOf(ours, id)
    expect(await rename()(null, { id })).toMatchObject({ ok: false, reason: 'invalid', fields: { name: 'This is needed.' } })
    expect(await rename()(null, { id, name: '' })).toMatchObject({ ok: false, fields: { name: 'Write a name.' } })
    for (const role of ['familyPartner', 'clinician', 'administrator', 'auditor', 'operator'] as const) {
      next.asker = asking(role)
      expect(await rename()(null, { id, name: 'x' }), role).toMatchObject({ ok: false, reason: 'notAllowed' })
    }
    next.asker = null
    expect(await rename()(null, { id, name: 'x' })).toMatchObject({ ok: false, reason: 'signedOut' })
    expect(await nameOf(ours, id)).toBe(before)
    expect(await auditOf(id, 'families.rename')).toEqual([])
  })

  test('on another agency’s record finds nothing', async () => {
    const id = theirs.assigned.familyId
    expect(await rename()(null, { id, name: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await nameOf(theirs, id)).toBe('CanaryMagpie family')
  })

  const change: ActionDefinition<Input, { id: string }, string>['run'] = async (scope, db, { id }) => {
    await db.family.update({ where: { tenantId_id: { tenantId: scope.tenantId, id } }, data: { name: 'half done' } })
    return refuse('tooLate', 'Too late.')
  }

  test('that refuses after having written leaves nothing, and no entry', async () => {
    const id = ours.unassigned.familyId
    expect(await rename(change)(null, { id, name: 'x' })).toEqual({ ok: false, reason: 'tooLate', message: 'Too late.' })
    expect(await nameOf(ours, id)).toBe('CanaryHeron family')
  })

  test('that fails leaves nothing, and says so with a number and without a word of what failed', async () => {
    const id = ours.unassigned.familyId
    const answer = await rename(async (scope, db, sent, row) => {
      await change(scope, db, sent, row)
      throw new Error('secret detail')
    })(null, { id, name: 'x' })
    expect(answer).toMatchObject({ ok: false, reason: 'failed' })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(await nameOf(ours, id)).toBe('CanaryHeron family')
  })

  test('whose entry cannot be written has not happened', async () => {
    const id = ours.unassigned.familyId
    const answer = await rename(async (scope, db, sent) => {
      await db.family.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: sent.id } }, data: { name: 'unrecorded' } })
      return { ok: true, value: '', records: [{ kind: 'k'.repeat(61), id: sent.id }] }
    })(null, { id, name: 'x' })
    expect(answer).toMatchObject({ ok: false, reason: 'failed' })
    expect(await nameOf(ours, id)).toBe('CanaryHeron family')
  })

  test('that makes a second of what there may be one of is told so', async () => {
    const answer = await rename(async (scope, db, { id }) => {
      await db.program.create({ data: { tenantId: scope.tenantId, name: 'CanaryHeron program', spec: 'georgia-pps', timeZone: 'America/New_York', createdAt: scope.now } })
      return { ok: true, value: '', records: [{ kind: 'program', id }] }
    })(null, { id: ours.assigned.familyId, name: 'x' })
    expect(answer).toMatchObject({ ok: false, reason: 'taken' })
  })

  test('reads a form: lists by their brackets, empty text as nothing, Next’s own fields not at all', async () => {
    const list = action({ name: 'x', permission: 'self', creates: true, input: z.record(z.string(), z.unknown()), run: (_scope, _db, sent) => Promise.resolve({ ok: true, value: sent, records: [{ kind: 'x', id: ours.programId }] }) })
    const form = new FormData()
    for (const [name, value] of [['roles[]', 'a'], ['none[]', ''], ['name', 'b'], ['empty', ''], ['$ACTION_ID_1', '']] as const) form.append(name, value)
    expect(await list(null, form)).toEqual({ ok: true, value: { roles: ['a'], none: [], name: 'b' } })
  })
})

describe('what a layout asks before a skeleton is sent', () => {
  const ask = (id: string) => admitToRecord('families.read', id, async (db) => (await db.family.count({ where: { id } })) > 0)

  test('lets through who may, and writes nothing', async () => {
    const id = ours.assigned.familyId
    const before = await auditOf(id, 'family.read')
    await ask(id)
    expect((await admit('families.read')).membershipId).toBe(ours.members.programManager.membershipId)
    expect(await auditOf(id, 'family.read')).toEqual(before)
  })

  test('finds nothing for a role that may not, in an address that is none, and of another’s family', async () => {
    for (const id of ['1; drop table', theirs.assigned.familyId]) await expect(ask(id)).rejects.toThrow('not found')
    next.asker = asking('familyPartner')
    await expect(ask(ours.unassigned.familyId)).rejects.toThrow('not found')
    next.asker = asking('administrator')
    await expect(ask(ours.assigned.familyId)).rejects.toThrow('not found')
    await expect(admit('families.read')).rejects.toThrow('not found')
  })
})

describe('a read', () => {
  const read = (id: string) => readRecord('families.read', { kind: 'family', id, familyId: id }, (_scope, db) => db.family.findFirst({ where: { id } }))

  test('of a record is written down', async () => {
    const id = ours.unassigned.familyId
    expect((await read(id)).id).toBe(id)
    expect(await auditOf(id, 'family.read')).toMatchObject([{ actorId: ours.members.programManager.membershipId, familyId: id, changed: [] }])
  })

  test('of another agency’s, of a family not theirs, or of what is no address finds nothing and writes nothing', async () => {
    await expect(read(theirs.assigned.familyId)).rejects.toThrow('not found')
    await expect(read('1; drop table')).rejects.toThrow('not found')
    next.asker = asking('familyPartner')
    await expect(read(ours.unassigned.familyId)).rejects.toThrow('not found')
    expect((await read(ours.assigned.familyId)).id).toBe(ours.assigned.familyId)
    expect(await auditOf(theirs.assigned.familyId, 'family.read')).toEqual([])
  })

  test('is not for a role that may not, nor for nobody', async () => {
    next.asker = asking('administrator')
    await expect(read(ours.assigned.familyId)).rejects.toThrow('not found')
    await expect(readPage('compliance.read', () => Promise.resolve(1))).rejects.toThrow('not found')
    expect(await readPage('people.manage', () => Promise.resolve(1))).toBe(1)
    next.asker = null
    await expect(readPage('people.manage', () => Promise.resolve(1))).rejects.toThrow('redirect /sign-in')
  })

  test('that cannot be written down returns nothing', async () => {
    await expect(readRecord('families.read', { kind: 'k'.repeat(61), id: ours.assigned.familyId }, () => Promise.resolve('secret'))).rejects.toThrow()
  })
})
