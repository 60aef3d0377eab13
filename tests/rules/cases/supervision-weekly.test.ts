import { describe, expect, test } from 'vitest'
import { byWindow, call, clinician, credential, decided, familyPartner, judge, onLeave, only, seniorPartner, staff, supervised } from '../../support/case-builder'

/*
 * Weekly supervision. Caregiver Peer to Peer: by a Senior Family Partner and by a licensed clinician, in any format.
 * Optum: individual by a Senior Family Partner, and individual, group or dyad by a licensed clinician.
 * June 2026: the 1st is a Monday.
 */

const halves = [
  ['caregiver-peer-to-peer', 'CPP-SR-04a', 'SFP'],
  ['caregiver-peer-to-peer', 'CPP-SR-04b', 'DR'],
  ['optum-fst', 'FST-SR-08a', 'SFP'],
  ['optum-fst', 'FST-SR-08b', 'DR'],
] as const

const people = [familyPartner('FP', { startsDutiesOn: '2026-06-01' }), seniorPartner(), clinician()]

describe.each(halves)('%s %s, by %s', (spec, requirement, by) => {
  const weeks = (asOf: string, ...facts: unknown[]) => byWindow(judge({ spec, asOf }, [...people, ...facts]), requirement)
  const left = (leftOn: string, asOf: string, ...facts: unknown[]) =>
    byWindow(judge({ spec, asOf }, [familyPartner('FP', { startsDutiesOn: '2026-06-01', leftOn }), seniorPartner(), clinician(), ...facts]), requirement)

  test('a week with a session is met, a week without is not, the running one is open', () => {
    expect(weeks('2026-06-17', supervised('2026-06-03 10:00', by))).toEqual({ '2026-06-01': 'met', '2026-06-08': 'not_met', '2026-06-15': 'open' })
  })

  test('the week is due on its Sunday, and only then due today', () => {
    expect(weeks('2026-06-06')).toEqual({ '2026-06-01': 'open' })
    expect(weeks('2026-06-07')).toEqual({ '2026-06-01': 'due_today' })
    expect(weeks('2026-06-08')).toEqual({ '2026-06-01': 'not_met', '2026-06-08': 'open' })
    const [first] = decided(judge({ spec, asOf: '2026-06-07' }, people), requirement)
    expect(first).toMatchObject({ due: '2026-06-07', window: { from: '2026-06-01', to: '2026-06-07' }, about: { staff: 'FP' } })
  })

  test('a session late on Sunday evening is that week’s, one just after midnight the next one’s', () => {
    expect(weeks('2026-06-14', supervised('2026-06-07 23:59', by))).toEqual({ '2026-06-01': 'met', '2026-06-08': 'due_today' })
    expect(weeks('2026-06-14', supervised('2026-06-08 00:00', by))).toEqual({ '2026-06-01': 'not_met', '2026-06-08': 'met' })
  })

  test('late on the Sunday on which clocks go back, too', () => {
    const began = [familyPartner('FP', { startsDutiesOn: '2026-10-26' }), seniorPartner(), clinician()]
    const result = judge({ spec, asOf: '2026-11-02' }, [...began, supervised('2026-11-01 23:30', by)])
    expect(byWindow(result, requirement)).toEqual({ '2026-10-26': 'met', '2026-11-02': 'open' })
  })

  test('the week of the leap day has seven days like any other', () => {
    const began = [familyPartner('FP', { startsDutiesOn: '2028-02-28' }), seniorPartner(), clinician()]
    const result = judge({ spec, asOf: '2028-03-06' }, [...began, supervised('2028-02-29 10:00', by)])
    expect(byWindow(result, requirement)).toEqual({ '2028-02-28': 'met', '2028-03-06': 'open' })
  })

  test('two sessions in one week do not carry over to the next', () => {
    expect(weeks('2026-06-15', supervised('2026-06-02 10:00', by), supervised('2026-06-05 10:00', by))).toMatchObject({ '2026-06-01': 'met', '2026-06-08': 'not_met' })
  })

  test('only full weeks on duty are judged: a first week begun on Tuesday is partial', () => {
    const late = [familyPartner('FP', { startsDutiesOn: '2026-06-02' }), seniorPartner(), clinician()]
    expect(byWindow(judge({ spec, asOf: '2026-06-15' }, late), requirement)).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'not_met', '2026-06-15': 'open' })
  })

  test('leaving on the week’s Sunday leaves a full week; on Saturday a partial one; nothing after', () => {
    expect(left('2026-06-14', '2026-07-15')).toEqual({ '2026-06-01': 'not_met', '2026-06-08': 'not_met' })
    expect(left('2026-06-13', '2026-07-15')).toEqual({ '2026-06-01': 'not_met', '2026-06-08': 'not_required' })
  })

  test('a week wholly on leave asks for nothing; six days of leave excuse nothing', () => {
    expect(weeks('2026-06-15', onLeave('2026-06-08', '2026-06-14'))).toMatchObject({ '2026-06-01': 'not_met', '2026-06-08': 'not_required' })
    expect(weeks('2026-06-15', onLeave('2026-06-08', '2026-06-13'))).toMatchObject({ '2026-06-08': 'not_met' })
    expect(weeks('2026-06-15', onLeave('2026-06-09', '2026-06-14'))).toMatchObject({ '2026-06-08': 'not_met' })
  })

  test('two leaves that join cover the week', () => {
    expect(weeks('2026-06-15', onLeave('2026-06-04', '2026-06-10'), onLeave('2026-06-11', '2026-06-20'))).toMatchObject({ '2026-06-08': 'not_required' })
  })

  test('work during the leave brings the week back', () => {
    expect(weeks('2026-06-15', onLeave('2026-06-08', '2026-06-14'), call('2026-06-10 10:00', { by: 'FP' }))).toMatchObject({ '2026-06-08': 'not_met' })
    expect(weeks('2026-06-15', onLeave('2026-06-08', '2026-06-14'), call('2026-06-10 10:00', { by: 'SFP' }))).toMatchObject({ '2026-06-08': 'not_required' })
    expect(weeks('2026-06-15', onLeave('2026-06-08', '2026-06-14'), { type: 'dischargePlan', on: '2026-06-10', by: 'FP' })).toMatchObject({ '2026-06-08': 'not_met' })
  })

  test('the supervisor’s leave excuses nothing', () => {
    expect(weeks('2026-06-15', onLeave('2026-06-01', '2026-06-14', { staff: by }))).toMatchObject({ '2026-06-08': 'not_met' })
  })

  test('a session that names somebody else, or is led by somebody without the role, does not count', () => {
    expect(weeks('2026-06-08', supervised('2026-06-03 10:00', by, { supervisees: ['FP2'] }))).toMatchObject({ '2026-06-01': 'not_met' })
    const withManager = judge({ spec, asOf: '2026-06-08' }, [...people, staff('PM', ['programManager']), supervised('2026-06-03 10:00', 'PM')])
    expect(byWindow(withManager, requirement)).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('a session struck as entered in error no longer counts', () => {
    expect(weeks('2026-06-09', supervised('2026-06-03 10:00', by, { struckOn: '2026-06-09' }))).toMatchObject({ '2026-06-01': 'not_met' })
    expect(weeks('2026-06-08', supervised('2026-06-03 10:00', by, { struckOn: '2026-06-09' }))).toMatchObject({ '2026-06-01': 'met' })
  })

  test('one session with both present counts for both halves', () => {
    expect(weeks('2026-06-08', supervised('2026-06-03 10:00', ['SFP', 'DR']))).toMatchObject({ '2026-06-01': 'met' })
  })

  test('it binds Family Partners, also among other roles; no day of duties on record leaves it undetermined', () => {
    const many = [...people, staff('BOTH', ['clinician', 'familyPartner']), { type: 'staff', id: 'NEW', roles: ['familyPartner'] }]
    const result = judge({ spec, asOf: '2026-06-05' }, many)
    expect(new Set(decided(result, requirement).map(({ about }) => about.staff))).toEqual(new Set(['FP', 'BOTH', 'NEW']))
    const unknown = decided(result, requirement).filter(({ about }) => about.staff === 'NEW')
    expect(unknown.map(({ status }) => status)).toEqual(['undetermined'])
    expect(unknown[0]?.because.join(' ')).toContain('startsDutiesOn')
  })

  test('weeks before records were kept here ask for nothing', () => {
    const result = judge({ spec, asOf: '2026-06-15', agency: { recordsFrom: '2026-06-08' } }, people)
    expect(byWindow(result, requirement)).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'not_met', '2026-06-15': 'open' })
  })
})

describe('formats', () => {
  const group = supervised('2026-06-03 10:00', ['SFP', 'DR'], { format: 'group', supervisees: ['FP', 'FP2', 'FP3'] })
  const dyad = supervised('2026-06-03 10:00', ['SFP', 'DR'], { format: 'dyad', supervisees: ['FP', 'FP2'] })
  const first = (spec: string, requirement: string, session: unknown) => byWindow(judge({ spec, asOf: '2026-06-08' }, [...people, session]), requirement)['2026-06-01']

  test.each([['group', group], ['dyad', dyad]])('a %s counts for everything but Optum’s individual supervision by a Senior Family Partner', (_, session) => {
    expect(first('caregiver-peer-to-peer', 'CPP-SR-04a', session)).toBe('met')
    expect(first('caregiver-peer-to-peer', 'CPP-SR-04b', session)).toBe('met')
    expect(first('optum-fst', 'FST-SR-08b', session)).toBe('met')
    expect(first('optum-fst', 'FST-SR-08a', session)).toBe('not_met')
  })

  test('individual supervision names one person, a dyad two; otherwise it is no case', () => {
    expect(() => first('optum-fst', 'FST-SR-08a', { ...dyad, format: 'individual' })).toThrow('facts[3].supervisees')
    expect(() => first('optum-fst', 'FST-SR-08a', { ...group, format: 'dyad' })).toThrow('facts[3].supervisees')
  })
})

describe('a clinician’s licence', () => {
  const half = [['caregiver-peer-to-peer', 'CPP-SR-04b'], ['optum-fst', 'FST-SR-08b']] as const
  const licence = (more: Record<string, string>) => credential('clinicalLicense', { staff: 'DR', issuedOn: '2020-01-01', ...more })

  test.each(half)('%s %s: none on record, the role suffices; on record, it must be in force on the day', (spec, requirement) => {
    const week = (...facts: unknown[]) => byWindow(judge({ spec, asOf: '2026-06-08' }, [...people, supervised('2026-06-03 10:00', 'DR'), ...facts]), requirement)['2026-06-01']
    expect(week()).toBe('met')
    expect(week(licence({ expiresOn: '2026-06-03' }))).toBe('met')
    expect(week(licence({ expiresOn: '2026-06-02' }))).toBe('not_met')
    expect(week(licence({ issuedOn: '2026-06-04' }))).toBe('not_met')
    expect(week(licence({ expiresOn: '2026-06-02' }), licence({ issuedOn: '2026-06-03' }))).toBe('met')
    expect(week(licence({ staff: 'DR2', expiresOn: '2026-06-02' }))).toBe('met')
    expect(week(credential('driversLicense', { staff: 'DR', expiresOn: '2026-06-02' }))).toBe('met')
  })

  test('it need not be a licence for independent practice', () => {
    expect(only(judge({ spec: 'optum-fst', asOf: '2026-06-05' }, [...people, supervised('2026-06-03 10:00', 'DR')]), 'FST-SR-08b').status).toBe('met')
  })
})
