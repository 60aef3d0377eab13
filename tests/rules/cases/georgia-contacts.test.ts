import { describe, expect, test } from 'vitest'
import {
  byWindow, call, closed, contact, decided, enrolled, failedVisit, familyPartner, judge, seniorPartner, staff, video, visit, voicemail, youth,
} from '../../support/case-builder'

/*
 * Georgia, Required Components 4: contact "a minimum of twice each month", "at least one of these contacts must be
 * face-to-face"; months of the calendar, judged whole, for each youth.
 */

const spec = 'georgia-pps'
const twice = 'GPP-RC-04a'
const faceToFace = 'GPP-RC-04b'
const family = [youth(), enrolled('2026-01-01')]
const months = (requirement: string, asOf: string, ...facts: unknown[]) => byWindow(judge({ spec, asOf }, [...family, ...facts]), requirement)
/** How January stands on 1 February. */
const january = (...facts: unknown[]) => [months(twice, '2026-02-01', ...facts)['2026-01-01'], months(faceToFace, '2026-02-01', ...facts)['2026-01-01']]

describe('which contacts make a month', () => {
  test('a visit and a call on different days', () => {
    expect(january(visit('2026-01-05 10:00'), call('2026-01-20 10:00'))).toEqual(['met', 'met'])
  })

  test('two visits', () => {
    expect(january(visit('2026-01-05 10:00'), visit('2026-01-06 10:00'))).toEqual(['met', 'met'])
  })

  test('two calls are two contacts, but nobody was seen', () => {
    expect(january(call('2026-01-05 10:00'), call('2026-01-20 10:00'))).toEqual(['met', 'not_met'])
  })

  test('one visit is not twice', () => {
    expect(january(visit('2026-01-05 10:00'))).toEqual(['not_met', 'met'])
  })

  test('a visit and a call on one day count once', () => {
    expect(january(visit('2026-01-05 10:00'), call('2026-01-05 17:00'))).toEqual(['not_met', 'met'])
  })

  test('nothing at all', () => {
    expect(january()).toEqual(['not_met', 'not_met'])
  })

  test('tries in vain, voicemail, text, e-mail and letters do not count', () => {
    const written = ['text', 'email', 'letter'].map((mode, at) => contact(`2026-01-1${at} 10:00`, { mode }))
    expect(january(visit('2026-01-05 10:00'), voicemail('2026-01-06 10:00'), failedVisit('2026-01-07 10:00'), ...written)).toEqual(['not_met', 'met'])
    expect(january(failedVisit('2026-01-05 10:00'), failedVisit('2026-01-06 10:00'))).toEqual(['not_met', 'not_met'])
  })

  test('the youth alone, or a provider, is not the parent', () => {
    expect(january(visit('2026-01-05 10:00', { with: ['youth'] }), visit('2026-01-06 10:00', { with: ['treatmentProvider'] }))).toEqual(['not_met', 'not_met'])
    expect(january(visit('2026-01-05 10:00', { with: ['youth', 'caregiver'] }), call('2026-01-06 10:00', { direction: 'in' }))).toEqual(['met', 'met'])
  })

  test('a Senior Family Partner’s contacts count, a program manager’s do not', () => {
    const people = [familyPartner(), seniorPartner(), staff('PM', ['programManager'])]
    const by = (who: string) => january(...people, visit('2026-01-05 10:00', { by: who }), call('2026-01-20 10:00', { by: who }))
    expect(by('FP')).toEqual(['met', 'met'])
    expect(by('SFP')).toEqual(['met', 'met'])
    expect(by('PM')).toEqual(['not_met', 'not_met'])
  })

  test('somebody paid to care is not family; a foster parent is', () => {
    const carer = { type: 'caregiver', id: 'C1', of: ['Y1'], paidToCare: true }
    const both = (more = {}) => january({ ...carer, ...more }, visit('2026-01-05 10:00', { caregivers: ['C1'] }), call('2026-01-20 10:00', { caregivers: ['C1'] }))
    expect(both()).toEqual(['not_met', 'not_met'])
    expect(both({ foster: true })).toEqual(['met', 'met'])
  })
})

describe('video', () => {
  const speaksSpanish = { type: 'caregiver', id: 'C1', of: ['Y1'], firstLanguage: 'es-MX' }
  const consent = { type: 'consent', kind: 'telehealth', givenOn: '2026-01-02' }

  test('may be the second contact when language and consent allow it, and is never the face-to-face one', () => {
    expect(january(speaksSpanish, consent, visit('2026-01-05 10:00'), video('2026-01-20 10:00'))).toEqual(['met', 'met'])
    expect(january(speaksSpanish, consent, video('2026-01-05 10:00'), visit('2026-01-20 10:00'))).toEqual(['met', 'met'])
    expect(january(speaksSpanish, consent, call('2026-01-05 10:00'), video('2026-01-20 10:00'))).toEqual(['met', 'not_met'])
  })

  test('is not both of the two', () => {
    expect(january(speaksSpanish, consent, video('2026-01-05 10:00'), video('2026-01-20 10:00'))).toEqual(['not_met', 'not_met'])
  })

  test('a video call before a visit on the same day does not use up the month', () => {
    expect(january(speaksSpanish, consent, video('2026-01-05 09:00'), visit('2026-01-05 10:00'), video('2026-01-20 10:00'))).toEqual(['met', 'met'])
  })

  test('without consent, before it, or for a family whose first language is English it does not count', () => {
    const month = [visit('2026-01-05 10:00'), video('2026-01-20 10:00')]
    expect(january(speaksSpanish, ...month)).toEqual(['not_met', 'met'])
    expect(january(speaksSpanish, { ...consent, givenOn: '2026-01-21' }, ...month)).toEqual(['not_met', 'met'])
    expect(january(speaksSpanish, { ...consent, revokedOn: '2026-01-20' }, ...month)).toEqual(['not_met', 'met'])
    expect(january({ ...speaksSpanish, firstLanguage: 'en' }, consent, ...month)).toEqual(['not_met', 'met'])
  })
})

describe.each([twice, faceToFace])('%s: whole months', (requirement) => {
  const good = [visit('2026-01-05 10:00'), visit('2026-01-20 10:00')]

  test('the running month is open, on its last day due today, then not met', () => {
    expect(months(requirement, '2026-01-30')).toEqual({ '2026-01-01': 'open' })
    expect(months(requirement, '2026-01-31')).toEqual({ '2026-01-01': 'due_today' })
    expect(months(requirement, '2026-02-01')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'open' })
  })

  test('a running month that has its contacts is met already', () => {
    expect(months(requirement, '2026-01-20', ...good)).toEqual({ '2026-01-01': 'met' })
  })

  test('due is the last day of the month, February’s too', () => {
    const due = (asOf: string, from: string) => decided(judge({ spec, asOf }, [youth(), enrolled('2026-01-01')]), requirement).find(({ window }) => window?.from === from)?.due
    expect(due('2026-03-15', '2026-02-01')).toBe('2026-02-28')
    expect(due('2028-03-15', '2028-02-01')).toBe('2028-02-29')
    expect(due('2026-04-15', '2026-04-01')).toBe('2026-04-30')
  })

  test('late on the last evening is still that month, though it is the next one in UTC', () => {
    const late = [visit('2026-01-30 10:00'), visit('2026-01-31 23:30')]
    expect(months(requirement, '2026-02-28', ...late)).toEqual({ '2026-01-01': 'met', '2026-02-01': 'due_today' })
    expect(months(requirement, '2026-02-28', visit('2026-02-01 00:10'), visit('2026-02-02 10:00'))).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'met' })
  })

  test('the leap day is a day of February', () => {
    const leap = judge({ spec, asOf: '2028-03-01' }, [youth(), enrolled('2028-02-01'), visit('2028-02-28 10:00'), visit('2028-02-29 18:00')])
    expect(byWindow(leap, requirement)).toEqual({ '2028-02-01': 'met', '2028-03-01': 'open' })
  })

  test('enrolled on the 1st the month is full, on the 2nd it is partial', () => {
    expect(byWindow(judge({ spec, asOf: '2026-02-15' }, [youth(), enrolled('2026-01-02')]), requirement)).toEqual({ '2026-01-01': 'not_required', '2026-02-01': 'open' })
    expect(months(requirement, '2026-02-15')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'open' })
  })

  test('closed on the last day the month is full, the day before it is partial, and nothing is listed after', () => {
    expect(months(requirement, '2026-05-15', closed('2026-02-28'))).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'not_met' })
    expect(months(requirement, '2026-05-15', closed('2026-02-27'))).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'not_required' })
  })

  test('months before records were kept here ask for nothing', () => {
    const result = judge({ spec, asOf: '2026-03-15', agency: { recordsFrom: '2026-02-01' } }, family)
    expect(byWindow(result, requirement)).toEqual({ '2026-01-01': 'not_required', '2026-02-01': 'not_met', '2026-03-01': 'open' })
  })

  test('siblings: each youth for themselves, as documented', () => {
    const both = good.map((fact) => ({ ...fact, documentedFor: ['Y1'] }))
    const result = judge({ spec, asOf: '2026-02-01' }, [youth(), youth('Y2'), enrolled('2026-01-01'), ...both])
    const of = (id: string) => decided(result, requirement).filter(({ about }) => about.youth === id).map(({ status }) => status)
    expect(of('Y1')).toEqual(['met', 'open'])
    expect(of('Y2')).toEqual(['not_met', 'open'])
  })

  test('a referral alone, without enrollment, asks for no monthly contact', () => {
    const result = judge({ spec, asOf: '2026-02-01' }, [youth(), { type: 'referral', at: '2026-01-02T15:00:00Z', source: 'self' }])
    expect(decided(result, requirement)).toEqual([])
  })
})

test('failed visits never turn the face-to-face month: only billing has an exception', () => {
  const month = months(faceToFace, '2026-02-01', failedVisit('2026-01-05 10:00'), failedVisit('2026-01-06 10:00'), call('2026-01-07 10:00'), call('2026-01-20 10:00'))
  expect(month['2026-01-01']).toBe('not_met')
})

test('the reasons count what the verdict counts: each day once, one video at most, each fact with one reason', () => {
  const spanish = [{ type: 'caregiver', id: 'C1', of: ['Y1'], firstLanguage: 'es' }, { type: 'consent', kind: 'telehealth', givenOn: '2026-01-01' }]
  const reasons = (...facts: unknown[]) => decided(judge({ spec, asOf: '2026-02-01' }, [youth(), enrolled('2026-01-01'), ...facts]), twice)[0]?.because
  const month = 'that count, on different days, from Thu Jan 1 2026 to Sat Jan 31 2026.'
  expect(reasons(call('2026-01-07 10:00', { id: 'A' }), call('2026-01-07 15:00', { id: 'B' })))
    .toEqual([`1 of 2 ${month}`, 'B (telephone, Wed Jan 7 2026) not counted: another of the same day counts.'])
  expect(reasons(...spanish, video('2026-01-07 10:00', { id: 'A' }), video('2026-01-08 10:00', { id: 'B' })))
    .toEqual([`1 of 2 ${month}`, 'B (video, Thu Jan 8 2026) not counted: no more of its kind count.'])
  expect(reasons(video('2026-01-07 10:00', { id: 'A' }))).toEqual([`0 of 2 ${month}`, 'A (video, Wed Jan 7 2026) not counted: telemedicine is not allowed by language and consent.'])
})
