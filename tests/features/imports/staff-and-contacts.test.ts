import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { stageImportAction, startImportAction } from '@/features/imports/actions'
import { countOf } from '@/features/imports/check'
import type { ImportKind } from '@/features/imports/kinds'
import { readImport } from '@/features/imports/queries'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, sampleToday, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'
import { afterwards, asCaseFilesTakeIt, contactHeadings, familyRow, fileOf, later, Led, staged } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => void later.push(work) }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Led(to)
  },
}))

let count = 0
let sample: Opened
let ours: SampleAgency

const as = (role: Role) => {
  next.asker = askingAs(ours, role)
}
const within = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)
const idOf = async (kind: ImportKind, text: string) => {
  const answer = await staged(stageImportAction, kind, text)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}
const looked = async (kind: ImportKind, text: string) => {
  const importId = await idOf(kind, text)
  return within(async (db) => {
    const page = await readImport(scopeIn(ours, 'programManager'), db, importId)
    if (!page?.looked?.checked) throw new Error(JSON.stringify(page?.looked))
    return page.looked.checked
  })
}
const problems = async (kind: ImportKind, text: string) => (await looked(kind, text)).problems.map(({ row, label, says }) => `${row} ${label}: ${says}`)
const run = async (kind: ImportKind, text: string) => {
  const importId = await idOf(kind, text)
  await startImportAction(null, { importId })
  await afterwards()
  return within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))
}
const contact = (more: Partial<Record<'given' | 'on' | 'at' | 'by' | 'how' | 'reached' | 'minutes' | 'service' | 'words', string>> = {}) => {
  const { given = 'Mateo', on = '2026-10-05', at = '14:30', by = `${ours.token} familyPartner`, how = 'Phone call', reached = 'Yes', minutes = '30', service = 'y', words = '"We talked, at length"' } = more
  return [given, 'Silva', given === 'Ben' ? '2016-01-02' : '2014-03-28', on, at, by, how, reached, minutes, service, words].join(',')
}
const contactsFile = (...rows: readonly string[]) => `${contactHeadings}\n${rows.join('\n')}\n`

beforeAll(async () => {
  sample = await openAsApp()
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  as('programManager')
  await within((db) => asCaseFilesTakeIt(db, ours))
})

describe('the staff comes in', () => {
  const file = 'Full name;Job title;Hire date;First day of duties;Last day;Independently licensed;Languages spoken\nNadia Okonkwo;Family Partner / Senior Family Partner;1/12/2026;2/2/2026;;;Spanish, haitian creole\nIra Bloom;Clinician;3/28/2020;;10/30/2026;yes;\n'

  test('by an administrator too, with what their documents ask of them, as the rules say it', async () => {
    as('administrator')
    expect(await run('staff', file)).toMatchObject({ state: 'done', outcome: { counts: { staff: 2 } } })
    const rows = await within((db) => db.staff.findMany({ where: { displayName: { in: ['Nadia Okonkwo', 'Ira Bloom'] } }, orderBy: { displayName: 'asc' }, include: { obligations: true } }))
    expect(rows).toMatchObject([{ roles: ['clinician'], leftOn: new Date('2026-10-30'), independentlyLicensed: true, languages: [] }, { roles: ['familyPartner', 'seniorFamilyPartner'], startsDutiesOn: new Date('2026-02-02'), languages: ['es', 'ht'] }])
    expect(rows[1]?.obligations.length).toBeGreaterThan(10)
    const { different } = await within((db) => differences(db, sampleToday))
    expect(different.filter((line) => rows.some(({ id }) => line.includes(id)))).toEqual([])
    expect((await looked('staff', file)).rows.map(({ fate }) => fate)).toEqual(['onFile', 'onFile'])
  })

  test.each([
    ['Jo Kim,Wizard,,', /Roles: “Wizard” is not known here\. Write Family Partner/], [',Clinician,,', /Name: Write a name/], ['Jo Kim,Clinician,2026-02-03,2026-02-02', /First day of duties: Duties begin on the day of hiring or after it/],
    ['Jo Kim,Clinician,2036-02-03,', /Day of hiring: .*Check the year/], ['Jo Kim,Clinician,,,Elvish', /Languages: “Elvish” is not known here\. Write it in English/], ['Jo Kim,,,', /Roles: Choose at least one role/],
  ])('but not %s', async (row, says) => {
    expect(await problems('staff', `Name,Roles,Day of hiring,First day of duties,Languages\n${row}\n`)).toEqual([expect.stringMatching(says)])
  })
})

describe('past contacts come in', () => {
  beforeEach(async () => {
    await run('families', fileOf(familyRow({ family: '1' }), familyRow({ family: '1', given: 'Ben', born: '2016-01-02' })))
  })

  test('brothers and sisters in one, a try with its own report, and turn what is due, as the rules say it', async () => {
    const said = await run('contacts', contactsFile(contact(), contact({ given: 'Ben' }), contact({ on: '10/16/2026', at: '2:30 PM', how: 'voicemail', reached: 'no', minutes: '', service: '', words: '' }), contact({ on: '2026-10-13', words: '' })))
    expect(said).toMatchObject({ state: 'done', outcome: { counts: { contact: 3, progressReport: 3 } } })
    const rows = await within((db) => db.contact.findMany({ where: { family: { name: 'Silva family' } }, orderBy: { at: 'asc' }, include: { contactYouths: true, progressReports: { orderBy: { text: 'asc' } } } }))
    expect(rows.map(({ at, mode, contactYouths, progressReports }) => [at.toISOString(), mode, contactYouths.length, progressReports.map(({ text }) => text)])).toEqual([
      ['2026-10-05T18:30:00.000Z', 'telephone', 2, ['We talked, at length', 'We talked, at length']], ['2026-10-13T18:30:00.000Z', 'telephone', 1, []], ['2026-10-16T18:30:00.000Z', 'voicemail', 1, ['Tried by telephone: left a message.']],
    ])
    const satisfied = await within((db) => db.obligation.count({ where: { familyId: rows[0]?.familyId ?? '', satisfiedOn: new Date('2026-10-05') } }))
    expect(satisfied).toBeGreaterThan(0)
    const { different } = await within((db) => differences(db, sampleToday))
    expect(different.filter((line) => line.includes(rows[0]?.familyId ?? '-'))).toEqual([])
    expect(countOf(await looked('contacts', contactsFile(contact(), contact({ given: 'Ben' }))), 'onFile')).toBe(2)
  })

  test.each([
    ['tomorrow', { on: '2026-11-18' }, /^2 Date: This is in the future/], ['before the referral', { on: '2026-09-07' }, /^2 Date: This is before the family’s first referral/], ['by nobody known', { by: 'Nobody Known' }, /^2 By: Nobody called Nobody Known/],
    ['of no kind', { how: 'pigeon' }, /^2 How: “pigeon” is not known/], ['without how long it took', { minutes: '' }, /^2 Minutes: Say how long/], ['without whether a service was delivered', { service: '' }, /^2 Service delivered: Say whether/],
    ['about nobody on file', { given: 'Leo' }, /^2 Youth first name: No youth called Leo Silva/], ['at no time of day', { at: '29:00' }, /^2 Time: 29:00 is no time/], ['without saying whether anybody was reached', { reached: '' }, /^2 Reached: Say whether/],
    ['by somebody who was asked maybe', { reached: 'maybe' }, /^2 Reached: “maybe” is not known here\. Write yes or no/],
  ])('but not one %s', async (_called, more, says) => {
    expect(await problems('contacts', contactsFile(contact(more)))).toEqual([expect.stringMatching(says)])
  })

  test('the same one twice in a file is said', async () => {
    expect(await problems('contacts', contactsFile(contact(), contact({ words: 'Again' })))).toEqual([expect.stringMatching(/^3 Date: The same contact stands in row 2/)])
  })
})
