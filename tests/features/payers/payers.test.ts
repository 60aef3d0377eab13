import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { standingOf } from '@/features/verdicts/standing'
import { readFamily } from '@/features/families/record'
import { decideFamily } from '@/features/obligations/decide'
import { firstContactTitle } from '@/features/payers/clocks'
import { readPayers } from '@/features/payers/compare'
import { sayDifferences, nothingBeside } from '@/features/payers/words'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, aTry, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner } = await openAgencies()
const [peer, beacon, optum] = ['caregiver-peer-to-peer', 'beacon-family-partner', 'optum-fst'] as const
const programs = new Map<string, string>([[peer, ours.programId]])

/** A family referred on Thursday Nov 12 at 15:10: five days end today, Tue Nov 17, and so do three business days. */
async function familyUnder(spec: string, name: string, referredAt = '2026-11-12T20:10:00Z'): Promise<OpenFamily> {
  return asOwner(async (db) => {
    const made = await addOpenFamily(db, { ...ours, programId: programs.get(spec) ?? '' }, { name, referredAt: new Date(referredAt) })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made
  })
}

async function addProgram(spec: string, more: object = {}): Promise<void> {
  programs.set(spec, await asOwner(async (db) => (await db.program.create({ data: { tenantId: ours.tenantId, name: `Our ${spec}`, spec, timeZone: 'America/New_York', createdAt: new Date(), ...more } })).id))
}

const read = (family: OpenFamily, role: Role = 'familyPartner', agency = ours) => sample.as(scopeIn(agency, role), (db) => readPayers(scopeIn(agency, role), db, family.familyId))
const onlyProgram = async (family: OpenFamily) => {
  const [program] = (await read(family))?.programs ?? []
  if (!program) throw new Error('no program')
  return program
}
const log = async (sent: object) => {
  const answer = await logContactAction(null, sent)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
/** A call that offered nothing. */
const plainCall = (family: OpenFamily) => ({ ...aCall(family), offeredInterview: false })
const firstOf = ({ clocks }: Awaited<ReturnType<typeof onlyProgram>>) =>
  clocks.find(({ title }) => title === firstContactTitle)?.said.map((said) => (said.asks && said.group ? [said.group.verdicts[0]?.status, said.group.verdicts[0]?.due, said.group.citation.quote] : null))

beforeAll(async () => {
  next.asker = askingAs(ours, 'familyPartner')
  await addProgram(optum)
  await addProgram('georgia-pps')
})
afterAll(() => sample.close())

describe('the same records under each document', () => {
  test('a call without an offer is a first contact to one and none to the others, and each says by which words', async () => {
    const family = await familyUnder(optum, 'Silva')
    await log(aTry(family))
    await log({ ...plainCall(family), time: '09:57', minutes: 2 })
    const program = await onlyProgram(family)
    expect(program.documents.map(({ spec, own }) => [spec.id, own])).toEqual([[optum, true], [beacon, false], [peer, false]])
    expect(program.tries.map(({ under }) => under.map((tried) => tried.map(({ counts }) => (counts.is === 'not' ? counts.why : counts.is))))).toEqual([
      [['nobody was reached'], ['nobody was reached'], ['nobody was reached']],
      [['no interview was offered'], ['no interview was offered'], ['met']],
    ])
    expect(firstOf(program)).toEqual([
      ['due_today', '2026-11-17', expect.stringMatching(/^Telephone the parent\/caregiver within five calendar days .* to offer a face-to-face interview/)],
      ['due_today', '2026-11-17', expect.stringMatching(/^Telephone the parent\/caregiver within five calendar days /)],
      ['met', '2026-11-17', expect.stringContaining('within three (3) business days of receipt of the referral')],
    ])
    expect(program.clocks.find(({ title }) => title === 'Services begin')?.said.map(({ asks }) => asks)).toEqual([true, true, false])
    expect(sayDifferences(program)).toMatch(/^\d+ things stand otherwise .* Optum Family Support and Training asks is due here\.$/)
  })

  test('what it says of the family’s own document is what the rest of the app and the command say', async () => {
    const family = await familyUnder(optum, 'Reis')
    await log(plainCall(family))
    const [own] = (await onlyProgram(family)).documents
    const record = await sample.as(scopeIn(ours, 'familyPartner'), (db) => readFamily(scopeIn(ours, 'familyPartner'), db, family.familyId, { count: 30, fact: undefined, everything: true }))
    expect(own && standingOf(own.verdicts)).toEqual(record?.standings[0])
    expect(own?.verdicts.verdicts.length).toBeGreaterThan(5)
    expect((await asOwner((db) => differences(db, scopeIn(ours, 'programManager').today, family.familyId))).different).toEqual([])
  })

  test('a document is read as the agency’s own program under it reads it, and strictly where there is none', async () => {
    const family = await familyUnder(optum, 'Costa')
    await log(plainCall(family))
    const before = await onlyProgram(family)
    expect(before.documents.map(({ readAs }) => readAs)).toEqual(['As the program “Our optum-fst” reads it.', expect.stringMatching(/^No program here is under it/), 'As the program “CanaryHeron program” reads it.'])
    expect(firstOf(before)?.map((said) => said?.[0])).toEqual(['due_today', 'due_today', 'met'])
    await addProgram(beacon, { readings: { A12: 'callSuffices' } })
    const after = await onlyProgram(family)
    expect(after.documents[1]?.readAs).toBe('As the program “Our beacon-family-partner” reads it.')
    expect(firstOf(after)?.map((said) => said?.[0])).toEqual(['due_today', 'met', 'met'])
  })

  test('what differs is how and by when things stand; a test that holds under each is no difference, whenever it would end', async () => {
    const family = await familyUnder(optum, 'Vieira')
    await log(aCall(family))
    const { clocks } = await onlyProgram(family)
    const differing = clocks.filter(({ differs }) => differs).map(({ title }) => title)
    expect(differing).toContain('Services begin')
    expect(clocks.map(({ title }) => title)).toContain('Age of the youth')
    expect(differing).not.toContain('Age of the youth')
    expect(differing).not.toContain(firstContactTitle)
  })

  test('it says where the family’s own document does not ask for what another turns on', async () => {
    expect((await onlyProgram(await familyUnder(peer, 'Tavares'))).interviewUnasked).toBe(true)
    expect((await onlyProgram(await familyUnder(optum, 'Teles'))).interviewUnasked).toBe(false)
  })

  test('an edition that the family’s own program names is no other document’s', async () => {
    const id = programs.get(optum) ?? ''
    const name = (edition: string | null) => asOwner((db) => db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id } }, data: { edition } }))
    await name('BH3855ii_122021')
    const { documents } = await onlyProgram(await familyUnder(optum, 'Queiroz'))
    await name(null)
    expect(documents.map(({ verdicts }) => verdicts.problem)).toEqual([null, null, null])
  })

  test('supervision stands as the staff file has it, for whoever may read that', async () => {
    const family = await familyUnder(optum, 'Xavier')
    const supervisionFor = async (role: Role) => (await read(family, role))?.programs[0]?.supervision.map((asked) => asked.map(({ requirements, judged }) => [requirements[0], judged.map(({ partner }) => partner)]))
    const asked = (...judged: string[]) => [[['FST-SR-08a', judged], ['FST-SR-08b', judged]], [['BFP-SR-07a', judged], ['BFP-SR-07b', judged]], [['CPP-SR-04a', judged], ['CPP-SR-04b', judged]]]
    expect(await supervisionFor('familyPartner')).toEqual(asked())
    expect(await supervisionFor('clinician')).toEqual(asked('CanaryHeron familyPartner'))
  })

  test('nothing of another document is stored', async () => {
    const family = await familyUnder(optum, 'Lopes')
    await read(family)
    const stored = await asOwner((db) => db.obligation.findMany({ where: { familyId: family.familyId }, select: { requirement: true, programId: true } }))
    expect(stored.filter(({ requirement, programId }) => !requirement.startsWith('FST-') || programId !== programs.get(optum))).toEqual([])
  })

  test('where a state has one document there is nothing to compare', async () => {
    const program = await onlyProgram(await familyUnder('georgia-pps', 'Stone'))
    expect(program.documents).toHaveLength(1)
    expect(nothingBeside(program)).toBe('There is nothing to compare: Georgia Parent Peer Support is the only document on board for its state.')
  })

  test('another agency’s family, and another Family Partner’s, is not there', async () => {
    const family = await familyUnder(optum, 'Duarte')
    expect(await read(family, 'programManager', theirs)).toBeNull()
    expect(await sample.as(scopeIn(ours, 'familyPartner'), (db) => readPayers(scopeIn(ours, 'familyPartner'), db, ours.unassigned.familyId))).toBeNull()
    expect(await read(family, 'programManager')).not.toBeNull()
  })
})

describe('a contact just logged says what it is to the first contact', () => {
  test('a try that reached nobody meets no document’s clock', async () => {
    const family = await familyUnder(optum, 'Moreno')
    expect((await log(aTry(family))).tried).toEqual({
      familyId: family.familyId, elsewhere: [],
      own: [{ says: 'This does not meet “First telephone contact”, due Tue Nov 17: nobody was reached.', citation: expect.objectContaining({ item: '4', quote: expect.stringContaining('to offer a face-to-face interview') as string }) as object }],
    })
  })

  test('a call without an offer, and what Caregiver Peer to Peer would say of it', async () => {
    const { tried } = await log(plainCall(await familyUnder(optum, 'Pires')))
    expect(tried?.own.map(({ says }) => says)).toEqual(['This does not meet “First telephone contact”, due Tue Nov 17: no interview was offered.'])
    expect(tried?.elsewhere).toContain('Under Caregiver Peer to Peer it would meet it: due Tue Nov 17 there.')
  })

  test('where Caregiver Peer to Peer is the family’s own, the other way round', async () => {
    const { tried } = await log(plainCall(await familyUnder(peer, 'Prado')))
    expect(tried?.own.map(({ says }) => says)).toEqual(['This meets “First contact”, due Tue Nov 17.'])
    expect(tried?.elsewhere).toContain('Under Optum Family Support and Training it would not: no interview was offered.')
  })

  test('a call with the offer is in time for the one and late for the other', async () => {
    const family = await familyUnder(optum, 'Braga', '2026-11-11T15:00:00Z') // Veterans Day: five days end Nov 16, three business days too
    const { tried } = await log(aCall(family))
    expect(tried).toMatchObject({ own: [{ says: 'This meets “First telephone contact”, but late: it was due Mon Nov 16.' }], elsewhere: [] })
    const later = await familyUnder(optum, 'Neves', '2026-11-10T15:00:00Z') // five days: Nov 15; three business days, over Veterans Day: Nov 16
    const inTime = { ...aCall(later), date: '2026-11-16' }
    expect((await log(inTime)).tried).toMatchObject({ own: [{ says: 'This meets “First telephone contact”, but late: it was due Sun Nov 15.' }], elsewhere: expect.arrayContaining(['Under Caregiver Peer to Peer it would meet it: due Mon Nov 16 there.']) as string[] })
  })

  test('is answered the same when it is sent again, and said no more once the clock was met', async () => {
    const family = await familyUnder(peer, 'Rocha')
    const call = aCall(family)
    const first = await log(call)
    expect(first.tried).not.toBeNull()
    expect(await log(call)).toEqual(first)
    expect((await log({ ...aTry(family), id: v7(), time: '09:59' })).tried).toBeNull()
  })
})
