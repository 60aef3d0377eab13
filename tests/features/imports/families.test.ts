import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { cancelImportAction, changeReadingAction, stageImportAction, startImportAction } from '@/features/imports/actions'
import { countOf } from '@/features/imports/check'
import { readImport } from '@/features/imports/queries'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'
import { type Opened, sampleToday, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'
import { afterwards, asCaseFilesTakeIt, familyRow, fileOf, later, Led, staged } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => void later.push(work) }))
vi.mock('next/navigation', () => ({ redirect: (to: string) => { throw new Led(to) } }))

let count = 0
let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const within = <Value>(work: Parameters<typeof sample.as<Value>>[1], role: Role = 'programManager', agency = ours) => sample.as(scopeIn(agency, role), work)
const stage = (text: string, id?: string) => staged(stageImportAction, 'families', text, id)
const idOf = async (text: string) => {
  const answer = await stage(text)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}
const looked = (importId: string) => within(async (db) => {
  const page = await readImport(scopeIn(ours, 'programManager'), db, importId)
  if (!page?.looked?.checked) throw new Error(JSON.stringify(page?.looked))
  return page.looked.checked
})
const problems = async (text: string) => (await looked(await idOf(text))).problems.map(({ row, label, says }) => `${row} ${label}: ${says}`)
const fates = async (text: string) => (await looked(await idOf(text))).rows.map(({ fate }) => fate)
const run = async (importId: string) => {
  expect(await startImportAction(null, { importId })).toMatchObject({ ok: true })
  await afterwards()
  return within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))
}
const families = () => within((db) => db.family.count())
const partner = () => `${ours.token} familyPartner`

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await sample.add('CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  as('programManager')
  await within((db) => asCaseFilesTakeIt(db, ours))
})

describe('a caseload comes in', () => {
  test('with whole names in one column, and a half that is not there is told', async () => {
    const file = 'Child name,DOB,Referral date,Parent name,Phone\n"de la Cruz, Mateo",2014-03-28,2026-11-02,Ana María de la Cruz,617-555-0177\nMadonna,2014-03-28,2026-11-02,Jo Kim,617-555-0178\n'
    const importId = await idOf(file)
    expect((await looked(importId)).problems).toMatchObject([{ row: 3, label: 'Youth name' }])
    expect(await run(importId)).toMatchObject({ outcome: { counts: { family: 1, youth: 1, caregiver: 1 } } })
    const family = await within((db) => db.family.findFirstOrThrow({ where: { caregivers: { some: { phone: '617-555-0177' } } }, include: { youths: true, caregivers: true } }))
    expect(family).toMatchObject({ youths: [{ givenName: 'Mateo', familyName: 'de la Cruz' }], caregivers: [{ givenName: 'Ana María', familyName: 'de la Cruz' }] })
  })

  test('whole, with what is due decided, as the rules say of the exported cases; the staged rows are gone; the act is on record', async () => {
    const importId = await idOf(fileOf(familyRow({ family: 'F1', partner: partner() }), familyRow({ family: 'F1', given: 'Ben', born: '2016-01-02', began: '' }), familyRow({ given: 'Zoë', last: 'Okafor', phone: '617-555-0199' })))
    const before = await families()
    expect(await run(importId)).toMatchObject({ state: 'done', fileName: null, headers: [], noticed: [], outcome: { counts: { family: 2, youth: 3, caregiver: 2, referral: 3, enrollment: 2, assignment: 1, rowsOnFile: 0, rowsLeftOut: 0 } } })
    expect(await families()).toBe(before + 2)
    const [silva] = await within((db) => db.family.findMany({ where: { name: 'Silva family' }, include: { youths: true, caregivers: { include: { caregiverYouths: true } }, referrals: true, enrollments: true, assignments: { include: { assignmentYouths: true } }, obligations: true } }))
    expect(silva?.youths.map(({ givenName }) => givenName).toSorted()).toEqual(['Ben', 'Mateo'])
    expect(silva?.caregivers[0]).toMatchObject({ givenName: 'Ana', firstLanguage: 'es', caregiverYouths: [{}, {}] })
    expect(silva?.enrollments).toMatchObject([{ on: new Date('2026-09-21'), referralId: silva?.referrals.find(({ youthId }) => youthId === silva.enrollments[0]?.youthId)?.id }])
    expect(silva?.assignments).toMatchObject([{ staffId: ours.members.familyPartner.staffId, from: new Date('2026-09-21'), assignmentYouths: [{}] }])
    expect(silva?.obligations.some(({ requirement }) => requirement === 'CPP-TP-06')).toBe(true)
    expect(await within((db) => db.importRow.count({ where: { importId } }))).toBe(0)
    const audit = await within((db) => db.auditEntry.findMany({ where: { action: 'imports.run' } }))
    expect(audit.find(({ recordKind }) => recordKind === 'import')?.changed).toContain('family 2')
    expect(audit.filter(({ recordKind }) => recordKind === 'youth')).toHaveLength(3)
    const found = await within((db) => differences(db, sampleToday))
    expect(found.different.filter((line) => !line.includes(ours.assigned.familyId) && !line.includes(ours.unassigned.familyId) && line.includes(' family '))).toEqual([])
  })

  test('and a contact logged on it turns a verdict, as on any family', async () => {
    await run(await idOf(fileOf(familyRow({ began: '', referred: '2026-11-16' }))))
    const family = await within((db) => db.family.findFirstOrThrow({ where: { name: 'Silva family' }, include: { youths: true, caregivers: true } }))
    const answer = await logContactAction(null, { id: v7(), familyId: family.id, reached: true, with: ['caregiver'], caregivers: [family.caregivers[0]?.id], mode: 'telephone', date: '2026-11-17', time: '09:00', minutes: 20, service: true, offeredInterview: true, youths: [family.youths[0]?.id], reports: [{ youthId: family.youths[0]?.id, text: 'We talked.' }] })
    expect(answer.ok && answer.value.turned.length).toBeGreaterThan(0)
    const found = await within((db) => differences(db, sampleToday))
    expect(found.different.filter((line) => line.includes(family.id))).toEqual([])
  })

  test('once, however often it is sent or started, and not again from the same file', async () => {
    const text = fileOf(familyRow({ phone: '617-555-0101' }), familyRow({ given: 'Leo', last: 'Kim' }))
    const [id, before] = [v7(), await families()]
    expect(await stage(text, id)).toEqual(await stage(text, id))
    await startImportAction(null, { importId: id })
    await startImportAction(null, { importId: id })
    expect(later).toHaveLength(1)
    await afterwards()
    expect(await startImportAction(null, { importId: id })).toMatchObject({ ok: true })
    expect(later).toHaveLength(0)
    expect(await families()).toBe(before + 2)
    const again = await idOf(text)
    expect(await looked(again)).toMatchObject({ rows: [{ fate: 'onFile' }, { fate: 'onFile' }], problems: [] })
    expect(await within(async (db) => (await readImport(scopeIn(ours, 'programManager'), db, again))?.stored.noticed)).toEqual([expect.stringMatching(/^This very file was imported Tue Nov 17\./)])
    expect(await run(again)).toMatchObject({ state: 'ready', outcome: { stopped: 'There is nothing new in this file to import.' } })
    expect(await families()).toBe(before + 2)
  })

  test('with a new sister into the family on file, and a youth on file into another program', async () => {
    await run(await idOf(fileOf(familyRow({ phone: '617-555-0101' }))))
    await within((db) => db.program.create({ data: { tenantId: ours.tenantId, name: 'Second', spec: 'optum-fst', timeZone: 'America/New_York', createdAt: new Date() } }))
    const before = await families()
    const text = fileOf(familyRow({ phone: '(617) 555-0101' }), familyRow({ given: 'Ada', born: '2015-05-05', phone: '6175550101' })).replace(headingsEnd, '$1,Program').replaceAll(/Spanish$/gm, (word, at: number) => `${word},${at < 260 ? 'second' : `${ours.token} program`}`)
    const importId = await idOf(text)
    expect((await looked(importId)).problems).toEqual([])
    expect(await run(importId)).toMatchObject({ state: 'done', finishedAt: expect.any(Date) as unknown, outcome: { counts: { youth: 1, referral: 2, enrollment: 2 } } })
    expect(await families()).toBe(before)
    const family = await within((db) => db.family.findFirstOrThrow({ where: { name: 'Silva family' }, include: { youths: true, caregivers: { include: { caregiverYouths: true } }, enrollments: true, caseEvaluations: true } }))
    expect([family.youths.length, family.caregivers.length, family.caregivers[0]?.caregiverYouths.length, family.enrollments.length, family.caseEvaluations.length]).toEqual([2, 1, 2, 3, 2])
    expect((await within((db) => differences(db, sampleToday))).different.filter((line) => line.includes(family.id))).toEqual([])
  })
})

const headingsEnd = /^(Family,.*)$/m

describe('what is wrong is said by row and cell', () => {
  test.each([
    ['a day that is none', { born: '31/02/2014' }, /^2 Born: 31\/02\/2014 is no date on the calendar\. Write it as 2014-02-28\.$/],
    ['a birth date that makes the youth sixty', { born: '1966-03-28' }, /^2 Born: This makes the youth 60 years old/],
    ['a youth born after the referral', { born: '2026-10-01' }, /^2 Born: .*not be born yet/],
    ['a referral that is still to come', { referred: '2026-11-18', began: '' }, /^2 Referred on: This is in the future/],
    ['services that begin before the referral', { began: '2026-09-01' }, /^2 Services began: The referral reached you on Tue Sep 8/],
    ['services that have not begun', { began: '2026-11-18' }, /^2 Services began: Services that have not begun yet/],
    ['no day at all', { referred: '', began: '' }, /^2 Referred on: Write the day/],
    ['an unknown Family Partner', { partner: 'Nobody Known' }, /^2 Family Partner: Nobody called Nobody Known is on the staff file as a Family Partner/],
    ['no first name', { given: '' }, /^2 Youth first name: Write the youth’s first name/],
    ['no caregiver', { carer: '' }, /^2 Caregiver first name: Write the caregiver’s first name/],
    ['names in a hundred and one letters', { given: 'x'.repeat(101) }, /^2 Youth first name: This is longer than the 100 characters/],
  ])('%s', async (_called, more, says) => {
    const said = await problems(fileOf(familyRow(more)))
    expect(said).toEqual([expect.stringMatching(says)])
  })

  test('a Family Partner who has left, or began later than they are said to', async () => {
    const { staffId } = ours.members.familyPartner
    const change = (data: object) => within((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: staffId } }, data }))
    await change({ startsDutiesOn: new Date('2026-10-05') })
    expect(await problems(fileOf(familyRow({ partner: partner() })))).toEqual([expect.stringMatching(/began their duties on Mon Oct 5, after Mon Sep 21.*With them since/)])
    await change({ startsDutiesOn: null, leftOn: new Date('2026-11-02') })
    expect(await problems(fileOf(familyRow({ partner: partner() })))).toEqual([expect.stringMatching(/left on Mon Nov 2/)])
  })

  test('and a family comes in whole or not at all; the others do', async () => {
    const importId = await idOf(fileOf(familyRow({ family: '1' }), familyRow({ family: '1', given: 'Ben', born: 'soon' }), familyRow({ given: 'Leo', last: 'Kim' }), familyRow({ given: 'Leo', last: 'Kim' })))
    const checked = await looked(importId)
    expect(checked.rows.map(({ fate }) => fate)).toEqual(['withWrong', 'wrong', 'withWrong', 'wrong'])
    expect(checked.problems.map(({ row }) => row)).toEqual([2, 3, 4, 5])
    expect(await fates(fileOf(familyRow({ family: '1', born: 'soon' }), familyRow({ given: 'Leo', last: 'Kim' })))).toEqual(['wrong', 'new'])
  })

  test('a referral on file whose services have not begun, and one that has ended, are for a person to decide', async () => {
    await run(await idOf(fileOf(familyRow({ began: '' }))))
    expect(await fates(fileOf(familyRow({ began: '' })))).toEqual(['onFile'])
    expect(await problems(fileOf(familyRow()))).toEqual([expect.stringMatching(/services have not begun there/)])
    await within(async (db) => {
      const referral = await db.referral.findFirstOrThrow({ where: { family: { name: 'Silva family' } } })
      const closure = await db.closure.create({ data: { tenantId: ours.tenantId, familyId: referral.familyId, programId: referral.programId, youthId: referral.youthId, on: new Date('2026-10-01'), reason: 'other', enteredAt: new Date() } })
      await db.referral.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: referral.id } }, data: { closureId: closure.id } })
    })
    expect(await fates(fileOf(familyRow({ began: '' })))).toEqual(['onFile'])
    expect(await problems(fileOf(familyRow({ referred: '2026-11-02', began: '' })))).toEqual([expect.stringMatching(/until Thu Oct 1/)])
  })

  test('somebody with the telephone number of a family on file is left out until it is said that they are others', async () => {
    await run(await idOf(fileOf(familyRow({ phone: '617-555-0101' }))))
    const importId = await idOf(fileOf(familyRow({ given: 'Leo', last: 'Kim', carer: 'Min', phone: '(617) 555 0101' })))
    const { reading } = await within(async (db) => (await readImport(scopeIn(ours, 'programManager'), db, importId))?.stored ?? { reading: { columns: {} } })
    expect(countOf(await looked(importId), 'perhaps')).toBe(1)
    expect(await changeReadingAction(null, { importId, columns: reading.columns, others: 'yes' })).toMatchObject({ ok: true })
    expect(countOf(await looked(importId), 'new')).toBe(1)
  })
})

describe('columns', () => {
  test('that the headings do not tell are asked for, and remembered for these headings', async () => {
    const text = `Kid,Surname of kid,Day,Came,Mum,Mum 2\nMateo,Silva,03/04/2014,04/05/2026,Ana,Silva\n`
    const importId = await idOf(text)
    const page = (id: string) => within((db) => readImport(scopeIn(ours, 'programManager'), db, id))
    expect((await page(importId))?.looked).toMatchObject({ checked: null, missing: [{ id: 'youthGiven' }, { id: 'youthFamily' }, { id: 'bornOn' }, { id: 'caregiverGiven' }, { id: 'caregiverFamily' }] })
    const columns = { youthGiven: 0, youthFamily: 1, bornOn: 2, referredOn: 3, caregiverGiven: 4, caregiverFamily: 5 }
    await changeReadingAction(null, { importId, columns })
    expect((await page(importId))?.looked).toMatchObject({ asksOrder: true, checked: null })
    await changeReadingAction(null, { importId, columns, order: 'dmy' })
    expect((await looked(importId)).plan).toMatchObject([{ rows: [{ youth: { bornOn: '2014-04-03' }, referred: { on: '2026-05-04' } }] }])
    expect((await page(await idOf(text.replace('Mateo', 'Leo'))))?.stored).toMatchObject({ reading: { columns, order: 'dmy' }, noticed: [expect.stringMatching(/last time/)] })
    expect(await changeReadingAction(null, { importId, columns: { youthGiven: 0, youthFamily: 0 } })).toMatchObject({ ok: false, reason: 'invalid' })
  })
})

describe('an import on its way', () => {
  test('that is cancelled leaves nothing, and is thrown away', async () => {
    const importId = await idOf(fileOf(familyRow()))
    const before = await families()
    await startImportAction(null, { importId })
    expect(await cancelImportAction(null, { importId })).toMatchObject({ ok: true })
    await afterwards()
    expect(await families()).toBe(before)
    expect(await within((db) => db.import.findFirst({ where: { id: importId } }))).toMatchObject({ state: 'cancelled', fileName: null, headers: [] })
    expect(await within((db) => db.importRow.count({ where: { importId } }))).toBe(0)
    expect(await startImportAction(null, { importId })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
  })

  test('that broke off is started again, and the try before it finishes nothing', async () => {
    const importId = await idOf(fileOf(familyRow()))
    const before = await families()
    await startImportAction(null, { importId })
    const [first] = later.splice(0)
    await within((db) => db.import.updateMany({ where: { id: importId }, data: { beatAt: new Date('2026-11-17T14:00:00Z') } }))
    await startImportAction(null, { importId })
    await first?.()
    expect(await families()).toBe(before)
    await afterwards()
    expect(await families()).toBe(before + 1)
    expect(await cancelImportAction(null, { importId })).toMatchObject({ ok: false, reason: 'tooLate' })
  })

  test('is nobody else’s: not another agency’s, not a Family Partner’s, not an administrator’s', async () => {
    const importId = await idOf(fileOf(familyRow()))
    for (const [role, agency, reason] of [['programManager', theirs, 'notFound'], ['administrator', ours, 'notFound'], ['clinician', ours, 'notAllowed'], ['familyPartner', ours, 'notAllowed']] as const) {
      as(role, agency)
      for (const act of [startImportAction, changeReadingAction, cancelImportAction]) expect(await act(null, { importId })).toMatchObject({ ok: false, reason })
    }
    as('administrator')
    expect(await stage(fileOf(familyRow()))).toMatchObject({ ok: false, reason: 'notAllowed' })
    expect(await within((db) => db.importRow.count({ where: { importId } }), 'administrator')).toBe(0)
    as('programManager')
    const foreign = await within((db) => db.program.findFirstOrThrow(), 'programManager', theirs)
    expect(await changeReadingAction(null, { importId: await idOf(fileOf(familyRow())), programId: foreign.id })).toMatchObject({ ok: false, reason: 'notFound' })
  })
})
