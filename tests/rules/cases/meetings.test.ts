import { describe, expect, test } from 'vitest'
import { clinician, closed, decided, enrolled, familyPartner, icc, judge, meeting, only, provider, referral, seniorPartner, service, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/*
 * "For youth engaged in ICC, the Family Partner must … attend all CPT meetings that occur while they are providing"
 * the service; for the others, all treatment team meetings. From the first service to the last.
 */

const stay = [
  youth(), referral('2026-05-25 09:00'), enrolled('2026-06-01'), provider('OP', 'outpatient'), familyPartner(), seniorPartner(), clinician(),
  service('2026-06-02 10:00', { by: 'FP' }), service('2026-06-23 10:00', { by: 'FP' }),
]

for (const [payer, cpt, team] of [[beacon, 'BFP-TP-02a', 'BFP-TP-03a'], [peerToPeer, 'CPP-TP-02a', 'CPP-TP-03a'], [optum, 'FST-TP-02a', 'FST-TP-03a']] as const) {
  const statusOf = (requirement: string, facts: readonly unknown[], asOf = '2026-06-30') => only(judge({ ...payer, asOf }, [...stay, ...facts]), requirement).status

  describe(`meetings attended, ${payer.spec}`, () => {
    const rows: readonly [string, readonly unknown[], string][] = [
      ['all of them', [meeting('M', '2026-06-09', ['FP', 'OP']), meeting('M', '2026-06-16', ['SFP', 'OP'])], 'met'],
      ['all but one', [meeting('M', '2026-06-09', ['FP', 'OP']), meeting('M', '2026-06-16', ['OP'])], 'not_met'],
      ['one with nobody but a clinician of ours', [meeting('M', '2026-06-09', ['DR', 'OP'])], 'not_met'],
      ['one cancelled, the other attended', [meeting('M', '2026-06-09', [], { cancelled: true }), meeting('M', '2026-06-16', ['FP'])], 'met'],
      ['one before the first service asks nothing', [meeting('M', '2026-06-01', ['OP']), meeting('M', '2026-06-16', ['FP'])], 'met'],
      ['one on the day of the first service does', [meeting('M', '2026-06-02', ['OP']), meeting('M', '2026-06-16', ['FP'])], 'not_met'],
      ['while the enrollment is open, one after the latest service does', [meeting('M', '2026-06-16', ['FP']), meeting('M', '2026-06-30', ['OP'])], 'not_met'],
      ['one later than today is not known yet', [meeting('M', '2026-06-16', ['FP']), meeting('M', '2026-07-01', ['OP'])], 'met'],
      ['after closing, one later than the last service asks nothing', [meeting('M', '2026-06-16', ['FP']), meeting('M', '2026-06-24', ['OP']), closed('2026-06-26')], 'met'],
      ['after closing, one on the day of the last service does', [meeting('M', '2026-06-16', ['FP']), meeting('M', '2026-06-23', ['OP']), closed('2026-06-26')], 'not_met'],
    ]
    const named = (facts: readonly unknown[], kind: string) => facts.map((fact) => (typeof fact === 'object' && fact !== null && 'kind' in fact ? { ...fact, kind } : fact))

    test.each(rows)('CPT meetings of a youth in ICC: %s', (_words, facts, expected) => {
      expect(statusOf(cpt, [icc('2026-01-01'), ...named(facts, 'cpt')])).toBe(expected)
    })
    test.each(rows)('treatment team meetings of a youth not in ICC: %s', (_words, facts, expected) => {
      expect(statusOf(team, named(facts, 'treatmentTeam'))).toBe(expected)
    })

    test('a missed CPT meeting of a youth not in ICC asks nothing', () => {
      expect(statusOf(cpt, [meeting('cpt', '2026-06-09', ['OP'])])).toBe('not_required')
    })
    test('a missed treatment team meeting of a youth in ICC asks nothing', () => {
      expect(statusOf(team, [icc('2026-01-01'), meeting('treatmentTeam', '2026-06-09', ['OP'])])).toBe('not_required')
    })
    test('a discharge planning meeting is neither', () => {
      expect(statusOf(team, [meeting('dischargePlanning', '2026-06-09', ['OP']), meeting('treatmentTeam', '2026-06-16', ['FP'])])).toBe('met')
    })
    test('ICC from Jun 10 to Jun 20: which meetings count depends on their day', () => {
      const facts = [icc('2026-06-10', { to: '2026-06-20' }), meeting('treatmentTeam', '2026-06-20', ['OP']), meeting('treatmentTeam', '2026-06-21', ['FP']), meeting('cpt', '2026-06-20', ['FP'])]
      expect(statusOf(cpt, facts)).toBe('met')
      expect(statusOf(team, facts)).toBe('met')
      expect(statusOf(team, [...facts, meeting('treatmentTeam', '2026-06-21', ['OP'])])).toBe('not_met')
    })
  })
}

test('a sibling’s meeting is not this youth’s', () => {
  const facts = [...stay, youth('Y2'), meeting('treatmentTeam', '2026-06-09', ['OP'], { youth: 'Y2' }), meeting('treatmentTeam', '2026-06-10', ['FP'])]
  const found = decided(judge({ ...beacon, asOf: '2026-06-30' }, facts), 'BFP-TP-03a')
  expect(found.map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'met'], ['Y2', 'not_met']])
})

test('a missed meeting that was struck out asks nothing', () => {
  const missed = meeting('treatmentTeam', '2026-06-09', ['OP'], { struckOn: '2026-06-20' })
  const attended = meeting('treatmentTeam', '2026-06-10', ['FP'])
  const status = (asOf: string) => only(judge({ ...beacon, asOf }, [...stay, missed, attended]), 'BFP-TP-03a').status
  expect([status('2026-06-19'), status('2026-06-20')]).toEqual(['not_met', 'met'])
})

test('the reason counts the meetings: the one, or all of them', () => {
  const reason = (...days: string[]) => only(judge({ ...beacon, asOf: '2026-06-30' }, [...stay, ...days.map((on) => meeting('treatmentTeam', on, ['FP']))]), 'BFP-TP-03a').because
  expect(reason('2026-06-09')).toEqual(['A Family Partner attended the 1 meeting held from the first service on Tue Jun 2 2026 to Tue Jun 30 2026.'])
  expect(reason('2026-06-09', '2026-06-16')).toEqual(['A Family Partner attended all 2 meetings held from the first service on Tue Jun 2 2026 to Tue Jun 30 2026.'])
})
