import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { recordLivingAction, strikeCircumstanceAction } from '@/features/circumstances/actions'
import { readCircumstances } from '@/features/circumstances/queries'
import { linesOf } from '@/features/circumstances/words'
import { logContactAction } from '@/features/contacts/actions'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { inGeorgia } from '../contacts/in-georgia'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, asOwner, newFamily } = await openAgencies()
let family: OpenFamily
const youth = (at: number) => family.youthIds[at] ?? ''
const live = (setting: string, from: string, at?: number) => ({ id: v7(), familyId: family.familyId, setting, from, ...(at === undefined ? {} : { youthId: youth(at) }) })
const recorded = async (sent: ReturnType<typeof live>) => {
  expect(await recordLivingAction(null, sent)).toMatchObject({ ok: true })
  return sent
}
const strike = (id: string) => strikeCircumstanceAction(null, { kind: 'livingSituation', id, why: 'The wrong one' })
const lines = () => asOwner(async (db) => {
  const found = (await readCircumstances(scopeIn(ours, 'programManager'), db, family.familyId)) ?? expect.fail('no family')
  return linesOf(found, 'livingSituation', sampleToday).filter(({ struck }) => !struck).map(({ title, days }) => `${title} ${days}`).toSorted()
})
const expectAgreement = async () => expect((await asOwner((db) => differences(db, sampleToday, family.familyId))).different).toEqual([])

afterAll(() => sample.close())
beforeEach(async () => {
  next.asker = askingAs(ours, 'familyPartner')
  family = await newFamily('Rivera', { youths: ['Ana', 'Ben', 'Eva'] })
  await recorded(live('family', '2026-09-01'))
})

test('one of several moves: what held of all ends the day before, the others live there on, and only the one is judged by the move; sent twice, it is once', async () => {
  await asOwner((db) => inGeorgia(db, ours, family))
  const visit = { ...aCall(family), mode: 'faceToFace', date: '2026-11-16', units: 2 }
  expect(await logContactAction(null, visit)).toMatchObject({ ok: true })
  const move = await recorded(live('congregate', '2026-11-16', 1))
  expect(await recordLivingAction(null, move)).toMatchObject({ ok: true })
  expect(await lines()).toEqual(['All of them lived with family from Tue Sep 1 to Sun Nov 15', 'Ana lives with family since Mon Nov 16', 'Ben lives in congregate care since Mon Nov 16', 'Eva lives with family since Mon Nov 16'])
  const gates = await asOwner((db) => db.obligation.findMany({ where: { requirement: 'GPP-SE-04a', contactId: visit.id } }))
  expect(Object.fromEntries(gates.map(({ youthId, status }) => [youthId, status]))).toEqual({ [youth(0)]: 'met', [youth(1)]: 'not_met', [youth(2)]: 'met' })
  await expectAgreement()
  const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: 'circumstances.live', familyId: family.familyId, recordKind: 'livingSituation' } }))
  expect(audit).toHaveLength(5)
})

test('a move that was none is undone whole: all of them live where they did', async () => {
  const move = await recorded(live('foster', '2026-11-10', 1))
  expect(await strike(move.id)).toMatchObject({ ok: true })
  expect(await lines()).toEqual(['All of them live with family since Tue Sep 1'])
  await expectAgreement()
})

test('two move on the same day, each on their own; one of the two moves was none', async () => {
  const [ben, eva] = [await recorded(live('foster', '2026-11-10', 1)), await recorded(live('congregate', '2026-11-10', 2))]
  expect(await lines()).toEqual(['All of them lived with family from Tue Sep 1 to Mon Nov 9', 'Ana lives with family since Tue Nov 10', 'Ben lives in a foster home since Tue Nov 10', 'Eva lives in congregate care since Tue Nov 10'])
  expect(await strike(eva.id)).toMatchObject({ ok: true })
  expect((await lines()).slice(1)).toEqual(['Ana lives with family since Tue Nov 10', 'Ben lives in a foster home since Tue Nov 10', 'Eva lives with family since Tue Nov 10'])
  expect(await strike(ben.id)).toMatchObject({ ok: true })
  expect(await lines()).toEqual(['All of them live with family since Tue Sep 1'])
  await expectAgreement()
})

test('one moves after another, and home again; what is struck of a brother who stayed is not written anew', async () => {
  await recorded(live('foster', '2026-11-02', 1))
  await recorded(live('foster', '2026-11-09', 2))
  await recorded(live('family', '2026-11-16', 1))
  const [stayed] = await asOwner((db) => db.livingSituation.findMany({ where: { familyId: family.familyId, youthId: youth(0) } }))
  expect(await lines()).toEqual([
    'All of them lived with family from Tue Sep 1 to Sun Nov 1', 'Ana lives with family since Mon Nov 2', 'Ben lived in a foster home from Mon Nov 2 to Sun Nov 15', 'Ben lives with family since Mon Nov 16', 'Eva lived with family from Mon Nov 2 to Sun Nov 8', 'Eva lives in a foster home since Mon Nov 9',
  ])
  expect(await strike(stayed?.id ?? '')).toMatchObject({ ok: true })
  expect((await lines()).filter((line) => line.startsWith('Ana'))).toEqual([])
  await expectAgreement()
})
