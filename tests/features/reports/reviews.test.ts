import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { readFamily } from '@/features/families/record'
import { addAddendumAction, reviewReportAction } from '@/features/reports/actions'
import { readReports } from '@/features/reports/page-view'
import { reportsFilter } from '@/features/reports/schema'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily
let reportId: string

const later = (minutes: number) => new Date(sampleNow.getTime() + minutes * 60_000)
const as = (role: Role, minutes = 0, agency = ours) => {
  next.asker = askingAs(agency, role, later(minutes))
}
const view = (role: Role, query: object = {}) => sample.as(scopeIn(ours, role), (db) => readReports(scopeIn(ours, role), db, reportsFilter.parse(query)))
const waits = async (role: Role, query: object = {}) => (await view(role, query)).supervising?.toAffirm.items.some(({ id }) => id === reportId)
const isReturned = async () => (await view('familyPartner')).returned.items.find(({ id }) => id === reportId)
const review = (verdict: string, more: object = {}) => ({ id: v7(), reportId, verdict, addenda: 0, ...more })
const addendum = (text: string) => ({ id: v7(), reportId, text })

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
  const call = aCall(family)
  await logContactAction(null, call)
  reportId = (await asOwner((db) => db.progressReport.findFirstOrThrow({ where: { contactId: call.id } }))).id
})

test('a report is returned with a comment, answered by its author, and affirmed; the record says who and when', async () => {
  expect(await waits('clinician')).toBe(true)
  as('clinician', 1)
  expect(await reviewReportAction(null, review('returned', { comment: '  ' }))).toMatchObject({ ok: false, fields: { comment: 'Write what is missing, so that they can answer it.' } })
  expect(await reviewReportAction(null, review('returned', { comment: 'Which goal? 🌱 מטרה' }))).toMatchObject({ ok: true })
  expect(await waits('clinician')).toBe(false)
  expect((await isReturned())?.reviews).toMatchObject([{ comment: 'Which goal? 🌱 מטרה', says: 'Returned Tue Nov 17, 10:01 AM by CanaryHeron clinician' }])

  as('familyPartner', 2)
  const answer = addendum('Calmer mornings.')
  expect(await Promise.all([addAddendumAction(null, answer), addAddendumAction(null, answer)])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await addAddendumAction(null, { ...answer, text: 'Other words.' })).toMatchObject({ ok: false, reason: 'savedDifferently' })
  expect(await isReturned()).toBeUndefined()
  expect(await waits('clinician')).toBe(true)

  as('clinician', 3)
  expect(await reviewReportAction(null, review('affirmed'))).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
  expect(await reviewReportAction(null, review('affirmed', { addenda: 1 }))).toMatchObject({ ok: true })
  expect(await waits('clinician')).toBe(false)
  const record = await sample.as(scopeIn(ours, 'familyPartner'), (db) => readFamily(scopeIn(ours, 'familyPartner'), db, family.familyId, { count: 30, fact: undefined }))
  const [told] = record?.timeline.entries.flatMap(({ reports }) => reports) ?? []
  expect(told).toMatchObject({ mine: true, addenda: [{ text: 'Calmer mornings.', says: 'Added Tue Nov 17, 10:02 AM by CanaryHeron familyPartner' }] })
  expect(told?.reviews.map(({ says }) => says)).toEqual(['Returned Tue Nov 17, 10:01 AM by CanaryHeron clinician', 'Affirmed Tue Nov 17, 10:03 AM by CanaryHeron clinician'])
  const audit = await asOwner((db) => db.auditEntry.findMany({ where: { familyId: family.familyId, action: { startsWith: 'reports.' } }, orderBy: { at: 'asc' } }))
  expect(audit.map(({ recordKind }) => recordKind).sort()).toEqual(['addendum', 'addendumSentAgain', 'reportReview', 'reportReview'])
  expect((await asOwner((db) => db.progressReport.findFirstOrThrow({ where: { id: reportId } }))).text).toBe('We talked about mornings. 🌱 שלום')
})

test('an affirmation sent twice is one, of two supervisors the first holds, and who gave it takes it back', async () => {
  as('clinician', 1)
  const once = review('affirmed')
  expect(await Promise.all([reviewReportAction(null, once), reviewReportAction(null, once)])).toMatchObject([{ ok: true }, { ok: true }])
  as('programManager', 1)
  expect(await reviewReportAction(null, review('returned', { comment: 'x' }))).toMatchObject({ ok: false, reason: 'alreadyReviewed', message: expect.stringContaining('CanaryHeron clinician has affirmed') as string })
  expect(await reviewReportAction(null, review('takenBack'))).toMatchObject({ ok: false, reason: 'nothingToTakeBack' })
  as('clinician', 2)
  expect(await reviewReportAction(null, review('takenBack'))).toMatchObject({ ok: true })
  expect(await waits('clinician')).toBe(true)
  expect((await asOwner((db) => db.reportReview.findMany({ where: { reportId }, orderBy: { at: 'asc' } }))).map(({ verdict }) => verdict)).toEqual(['affirmed', 'takenBack'])
})

test('a supervisor sees first the reports of those they supervise, and everybody’s when they ask', async () => {
  expect(await waits('clinician')).toBe(true)
  as('seniorFamilyPartner')
  const other = await newFamily('Stone', { partner: ours.members.seniorFamilyPartner })
  const call = aCall(other)
  await logContactAction(null, call)
  reportId = (await asOwner((db) => db.progressReport.findFirstOrThrow({ where: { contactId: call.id } }))).id
  expect(await waits('clinician')).toBe(false)
  expect(await waits('clinician', { of: 'all' })).toBe(true)
  expect(await waits('seniorFamilyPartner', { of: 'all' })).toBe(false)
})

test('nobody reviews their own, and nobody without the role or the family reviews or adds at all', async () => {
  as('seniorFamilyPartner')
  const other = await newFamily('Stone', { partner: ours.members.seniorFamilyPartner })
  const call = aCall(other)
  await logContactAction(null, call)
  const own = (await asOwner((db) => db.progressReport.findFirstOrThrow({ where: { contactId: call.id } }))).id
  expect(await reviewReportAction(null, review('affirmed', { reportId: own }))).toMatchObject({ ok: false, reason: 'ownReport' })
  expect(await addAddendumAction(null, addendum('x'))).toMatchObject({ ok: false, reason: 'notAllowed' })
  as('familyPartner')
  expect(await reviewReportAction(null, review('affirmed'))).toMatchObject({ ok: false, reason: 'notAllowed' })
  expect(await addAddendumAction(null, { ...addendum('x'), reportId: own })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await addAddendumAction(null, addendum('x'.repeat(20_001)))).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await addAddendumAction(null, addendum(' '))).toMatchObject({ ok: false, fields: { text: 'Write what to add.' } })
  as('programManager', 0, theirs)
  expect(await reviewReportAction(null, review('affirmed'))).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await addAddendumAction(null, addendum('x'))).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await asOwner((db) => db.reportReview.count({ where: { reportId } }))).toBe(0)
  expect(await asOwner((db) => db.addendum.count({ where: { reportId } }))).toBe(0)
})
