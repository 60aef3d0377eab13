import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { stageImportAction, startImportAction } from '@/features/imports/actions'
import type { ImportKind } from '@/features/imports/kinds'
import { readImport } from '@/features/imports/queries'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, sampleToday, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'
import { afterwards, asCaseFilesTakeIt, contactHeadings, familyRow, headings, later, Led, staged } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => void later.push(work) }))
vi.mock('next/navigation', () => ({ redirect: (to: string) => { throw new Led(to) } }))

let count = 0
let sample: Opened
let ours: SampleAgency
const within = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)
const idOf = async (text: string, kind: ImportKind = 'families') => {
  const answer = await staged(stageImportAction, kind, text)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}
const looked = async (text: string) => {
  const importId = await idOf(text)
  return await within(async (db) => {
    const page = await readImport(scopeIn(ours, 'programManager'), db, importId)
    if (!page?.looked?.checked) throw new Error(JSON.stringify(page?.looked))
    return page.looked.checked
  })
}
const problems = async (text: string) => (await looked(text)).problems.map(({ row, label, says }) => `${row} ${label}: ${says}`)
const fates = async (text: string) => (await looked(text)).rows.map(({ fate }) => fate)
const run = async (text: string, kind?: ImportKind) => {
  const importId = await idOf(text, kind)
  expect(await startImportAction(null, { importId })).toMatchObject({ ok: true })
  await afterwards()
  return await within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))
}

type Said = Parameters<typeof familyRow>[0] & { readonly ended?: string; readonly why?: string; readonly last?: string; readonly lastService?: string }
/** A row of a stay that has ended. */
const endedRow = ({ ended = '2026-10-30', why = 'Goals met', lastService = '', ...more }: Said = {}) => `${familyRow(more)},${ended},${why},${lastService}`
const file = (...rows: readonly string[]) => `${headings},Discharge date,Discharge reason,Last service\n${rows.join('\n')}\n`
const silvas = () => within((db) => db.family.findFirstOrThrow({ where: { name: 'Silva family' }, include: { youths: true, enrollments: { include: { closure: true }, orderBy: { on: 'asc' } }, referrals: { include: { closure: true } }, assignments: { include: { assignmentYouths: true }, orderBy: { from: 'asc' } }, obligations: true } }))
const differing = async (familyId: string) => (await within((db) => differences(db, sampleToday))).different.filter((line) => line.includes(familyId))

beforeAll(async () => {
  sample = await openAsApp()
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  next.asker = askingAs(ours, 'programManager')
  await within((db) => asCaseFilesTakeIt(db, ours))
})

describe('services that have ended come in', () => {
  test('with their day, why and the last service, beside a brother whose services go on, as the rules say of the exported case', async () => {
    const partner = `${ours.token} familyPartner`
    const said = await run(file(endedRow({ family: '1', partner, why: 'Completed', lastService: '10/27/2026' }), endedRow({ family: '1', given: 'Ben', born: '2016-01-02', partner, ended: '', why: '' })))
    expect(said).toMatchObject({ state: 'done', outcome: { counts: { family: 1, youth: 2, enrollment: 2, closure: 1, assignment: 2 } } })
    const family = await silvas()
    const [mateo] = family.youths.filter(({ givenName }) => givenName === 'Mateo')
    const closure = { on: new Date('2026-10-30'), reason: 'goalsMet', note: 'From a spreadsheet: Completed. Last service: Tue Oct 27.', youthId: mateo?.id }
    expect(family.enrollments.filter(({ youthId }) => youthId === mateo?.id)).toMatchObject([{ closure }])
    expect(family.enrollments.filter(({ youthId }) => youthId !== mateo?.id)).toMatchObject([{ closure: null }])
    expect(family.referrals.filter(({ youthId }) => youthId === mateo?.id)).toMatchObject([{ closure }])
    expect(family.assignments.map(({ to, assignmentYouths }) => [to, assignmentYouths.length])).toEqual(expect.arrayContaining([[new Date('2026-10-30'), 1], [null, 1]]))
    expect(await within((db) => db.auditEntry.count({ where: { action: 'imports.run', recordKind: 'closure' } }))).toBe(1)
    expect(await differing(family.id)).toEqual([])
  })

  test('and their past contacts after them: the plan is asked for from the last service, as the rules say it', async () => {
    await run(file(endedRow()))
    const before = await silvas()
    const plans = ({ obligations }: typeof before) => obligations.filter(({ requirement }) => requirement.startsWith('CPP-DP-05')).map(({ status, startedOn }) => [status, startedOn])
    expect(plans(before).every(([status]) => status === 'not_required')).toBe(true)
    expect(await run(`${contactHeadings}\nMateo,Silva,2014-03-28,2026-10-27,14:30,${ours.token} familyPartner,Phone call,Yes,30,y,We said goodbye\n`, 'contacts')).toMatchObject({ outcome: { counts: { contact: 1, progressReport: 1 } } })
    const after = await silvas()
    expect(plans(after)).toContainEqual(['overdue', new Date('2026-10-27')])
    expect(await differing(after.id)).toEqual([])
  })

  test('and no week before the day from which records are kept is asked for', async () => {
    await within((db) => db.program.updateMany({ data: { recordsFrom: new Date('2026-11-01') } }))
    await run(file(endedRow({ referred: '', began: '2023-02-06', ended: '2025-06-27', why: 'Transferred' })))
    const family = await silvas()
    expect(family.obligations.filter(({ status }) => ['overdue', 'not_met', 'open'].includes(status)).map(({ requirement, windowFrom }) => [requirement, windowFrom])).toEqual([])
    expect(await differing(family.id)).toEqual([])
  })

  test('with two stays of one youth, one after the other, also into a family on file; sent again nothing is doubled', async () => {
    const [old, now] = [endedRow({ referred: '', began: '2025-01-06', ended: '2025-06-27', why: 'moved to another agency' }), endedRow({ ended: '', why: '' })]
    expect(await run(file(old, now))).toMatchObject({ outcome: { counts: { family: 1, youth: 1, enrollment: 2, closure: 1 } } })
    const family = await silvas()
    expect(family.enrollments.map(({ closure }) => closure?.reason)).toEqual(['transfer', undefined])
    expect(await fates(file(old, now))).toEqual(['onFile', 'onFile'])
    expect(await run(file(endedRow({ referred: '2024-01-08', began: '', ended: '2024-01-15', why: 'Withdrew' })))).toMatchObject({ outcome: { counts: { referral: 1, closure: 1 } } })
    expect((await silvas()).referrals).toContainEqual(expect.objectContaining({ closure: expect.objectContaining({ reason: 'caregiverDecision' }) as unknown }))
    expect(await differing(family.id)).toEqual([])
  })

  test('into a program that has ended, up to its last day', async () => {
    await within((db) => db.program.updateMany({ data: { endedOn: new Date('2026-10-30') } }))
    expect(await problems(file(endedRow({ ended: '', why: '' })))).toEqual([expect.stringMatching(/^2 Program: /)])
    expect(await problems(file(endedRow({ ended: '2026-10-31' })))).toEqual([expect.stringMatching(/^2 Services ended: The last day of .* was Fri Oct 30\./)])
    expect(await fates(file(endedRow()))).toEqual(['new'])
  })
})

describe('what is wrong with an end is said by row and cell', () => {
  test.each<readonly [string, Said, RegExp]>([
    ['before services began', { ended: '2026-09-20' }, /^2 Services ended: Services began on Mon Sep 21\. They end on that day or later\.$/],
    ['before the referral', { ended: '2026-09-07', began: '', why: 'Withdrew' }, /^2 Services ended: This is before the referral reached you, on Tue Sep 8\. Check both days\.$/],
    ['tomorrow', { ended: '2026-11-18' }, /^2 Services ended: This is in the future\. Leave it empty until/],
    ['on no day of the calendar', { ended: '2026-02-30' }, /^2 Services ended: 2026-02-30 is no date on the calendar/],
    ['for an unknown reason', { why: 'Wandered off' }, /^2 Why they ended: “Wandered off” is not known here\. Write caregiver decision, .* or other\.$/],
    ['for no reason', { why: '' }, /^2 Why they ended: Say why services ended\. Write caregiver decision/],
    ['with a reason and no day', { ended: '' }, /^2 Services ended: Write the day services ended, or empty “Why they ended”/],
    ['with goals met where nothing began', { began: '' }, /^2 Why they ended: Goals are met by services/],
    ['with a last service after it', { lastService: '2026-10-31' }, /^2 Last service: Services ended on Fri Oct 30\. The last one is on that day or earlier\.$/],
    ['with a last service before they began', { lastService: '2026-09-20' }, /^2 Last service: Services began on Mon Sep 21/],
  ])('%s', async (_called, more, says) => {
    expect(await problems(file(endedRow(more)))).toEqual([expect.stringMatching(says)])
  })

  test('on the day services began, and today, they may end', async () => {
    expect(await fates(file(endedRow({ ended: '2026-09-21' })))).toEqual(['new'])
    expect(await fates(file(endedRow({ ended: '2026-11-17' })))).toEqual(['new'])
  })

  test('two stays at once, a stay that goes on here, and one that meets another on file', async () => {
    expect(await problems(file(endedRow(), endedRow({ referred: '', began: '2026-10-30', ended: '', why: '' })))).toEqual([expect.stringMatching(/^2 Family/), expect.stringMatching(/^3 Youth first name: The same youth and program stand in row 2 for the same days/)])
    await run(file(endedRow({ ended: '', why: '' })))
    expect(await problems(file(endedRow()))).toEqual([expect.stringMatching(/this stay goes on there\. Record its end on the family’s page/)])
    expect(await problems(file(endedRow({ referred: '', began: '2026-01-05', ended: '2026-09-08' })))).toEqual([expect.stringMatching(/was in this program from Tue Sep 8 on\. Check the days/)])
    expect(await fates(file(endedRow({ referred: '', began: '2026-01-05', ended: '2026-09-07' })))).toEqual(['new'])
  })

  test('a Family Partner who left is named where they walked with the family to its end', async () => {
    await within((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.members.familyPartner.staffId } }, data: { leftOn: new Date('2026-10-30') } }))
    const partner = `${ours.token} familyPartner`
    expect(await fates(file(endedRow({ partner })))).toEqual(['new'])
    expect(await problems(file(endedRow({ partner, ended: '2026-10-31' })))).toEqual([expect.stringMatching(/^2 Family Partner: .* left on Fri Oct 30\. Write who walked with the family when services ended/)])
  })
})
