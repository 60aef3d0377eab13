import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { finishReportAction, logContactAction } from '@/features/contacts/actions'
import { keepDraftAction } from '@/features/reports/actions'
import { readReports } from '@/features/reports/page-view'
import { reportsFilter } from '@/features/reports/schema'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily
let call: ReturnType<typeof aCall>

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const view = (role: Role) => sample.as(scopeIn(ours, role), (db) => readReports(scopeIn(ours, role), db, reportsFilter.parse({})))
const draft = (text: string, version: number) => ({ contactId: call.id, youthId: family.youthIds[0], text, version })
const stored = () => asOwner((db) => db.progressReport.findFirst({ where: { contactId: call.id } }))

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
  call = { ...aCall(family), reports: [] }
  await logContactAction(null, call)
})

describe('a draft', () => {
  test('is kept as it is typed, is there for its author, turns no verdict, and is on record', async () => {
    expect(await keepDraftAction(null, draft('We talked about 🌱 ', 0))).toEqual({ ok: true, value: { kept: true, version: 1 } })
    expect(await keepDraftAction(null, draft('We talked about 🌱 שלום ', 1))).toEqual({ ok: true, value: { kept: true, version: 2 } })
    expect(await stored()).toMatchObject({ text: 'We talked about 🌱 שלום ', signedAt: null, version: 2, savedAt: sampleNow, byId: ours.members.familyPartner.staffId })
    const mine = (await view('familyPartner')).own.items.find(({ contactId }) => contactId === call.id)
    expect(mine).toMatchObject({ family: 'Silva family', youth: { name: 'Mateo' }, line: 'Telephone with Ana, 30 minutes, service', when: 'Tue Nov 17, today', draft: { text: 'We talked about 🌱 שלום ', version: 2 } })
    const others = (await view('clinician')).supervising?.others.items.find(({ contactId }) => contactId === call.id)
    expect(others).toMatchObject({ draft: null, begun: true, by: 'CanaryHeron familyPartner' })
    const standing = await asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-04' } }))?.status)
    expect(standing).toBe('due_today')
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: 'reports.keepDraft', familyId: family.familyId } }))
    expect(audit.map(({ recordKind, changed }) => [recordKind, changed])).toEqual([['progressReport', ['text']], ['progressReport', ['text']]])
  })

  test('of two devices overwrites nothing: the other words come back, also on signing', async () => {
    await keepDraftAction(null, draft('From the tablet', 0))
    expect(await keepDraftAction(null, draft('From the desk', 0))).toEqual({ ok: true, value: { kept: false, version: 1, text: 'From the tablet' } })
    const signing = { contactId: call.id, youthId: family.youthIds[0], text: 'From the desk' }
    expect(await finishReportAction(null, signing)).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await stored()).toMatchObject({ text: 'From the tablet', signedAt: null })
    expect(await finishReportAction(null, { ...signing, version: 1 })).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject({ text: 'From the desk', signedAt: sampleNow })
    expect(await keepDraftAction(null, draft('Later', 1))).toMatchObject({ ok: false, reason: 'alreadySigned' })
  })

  test('sent twice at once is kept once', async () => {
    const answers = await Promise.all([keepDraftAction(null, draft('Once', 0)), keepDraftAction(null, draft('Once', 0))])
    expect(answers).toEqual([{ ok: true, value: { kept: true, version: 1 } }, { ok: true, value: { kept: true, version: 1 } }])
    expect(await asOwner((db) => db.progressReport.count({ where: { contactId: call.id } }))).toBe(1)
  })

  test('may be emptied again, and is then not begun; an empty report is not signed', async () => {
    await keepDraftAction(null, draft('x', 0))
    expect(await keepDraftAction(null, draft('', 1))).toMatchObject({ ok: true })
    expect((await view('familyPartner')).own.items.find(({ contactId }) => contactId === call.id)?.begun).toBe(false)
    expect(await finishReportAction(null, { contactId: call.id, youthId: family.youthIds[0], text: ' ', version: 2 })).toMatchObject({ ok: false, fields: { text: 'Write what happened.' } })
  })

  test('is nobody else’s to write: another role, agency, author, youth or a megabyte', async () => {
    expect(await keepDraftAction(null, { ...draft('x', 0), youthId: ours.assigned.youthId })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await keepDraftAction(null, draft('x'.repeat(1_000_000), 0))).toMatchObject({ ok: false, reason: 'invalid' })
    as('clinician')
    expect(await keepDraftAction(null, draft('x', 0))).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('administrator')
    expect(await keepDraftAction(null, draft('x', 0))).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('programManager', theirs)
    expect(await keepDraftAction(null, draft('x', 0))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await stored()).toBeNull()
  })
})

test('the list holds each youth without a signed report, the oldest first, and loses it with the signature', async () => {
  const siblings = await newFamily('Okafor', { youths: ['Ada', 'Chidi'] })
  const older = { ...aCall(siblings), date: '2026-11-13', reports: [] }
  await logContactAction(null, older)
  const mine = async () => (await view('familyPartner')).own.items.filter(({ familyId }) => familyId === siblings.familyId || familyId === family.familyId).map(({ youth, when }) => `${youth.name} ${when}`)
  expect((await mine()).slice(0, 3)).toEqual(['Ada Fri Nov 13, 4 days ago', 'Chidi Fri Nov 13, 4 days ago', 'Mateo Tue Nov 17, today'])
  expect(await finishReportAction(null, { contactId: older.id, youthId: siblings.youthIds[0], text: 'In words.' })).toMatchObject({ ok: true })
  expect(await mine()).not.toContain('Ada Fri Nov 13, 4 days ago')
  expect(await mine()).toContain('Chidi Fri Nov 13, 4 days ago')
})
