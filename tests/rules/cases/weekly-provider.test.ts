import { describe, expect, test } from 'vitest'
import { clinician, contact, enrolled, familyPartner, judge, meeting, only, provider, seniorPartner, update, voicemail, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer, weeks } from './table'

/*
 * "at least one contact per week … with the youth's ICC, In-Home Therapy Services, or outpatient provider to provide
 * updates on progress": with the provider whose plan governs that day, icc over iht over outpatient.
 */

const since = enrolled('2026-06-01')
const over = '2026-06-08'
const met = ['2026-06-01 met', '2026-06-08 open']
const lost = ['2026-06-01 not_met', '2026-06-08 open']

for (const [payer, requirement] of [[beacon, 'BFP-TP-09'], [peerToPeer, 'CPP-TP-06'], [optum, 'FST-TP-09']] as const)
  describe(`an update to the provider each week, ${payer.spec}`, () => {
    weeks(payer, requirement, [
      ['updated by telephone', over, [since, update('2026-06-03 09:00')], met],
      ['not updated', over, [since], lost],
      ['not yet, on Sunday', '2026-06-07', [since], ['2026-06-01 due_today']],
      ['an e-mail that was answered is an exchange', over, [since, update('2026-06-03 09:00', { mode: 'email' })], met],
      ['a message left is not', over, [since, update('2026-06-03 09:00', { mode: 'email', reached: false })], lost],
      ['nor is a voicemail', over, [since, voicemail('2026-06-03 09:00', { with: ['treatmentProvider'], progressUpdate: true })], lost],
      ['a talk without an update is none', over, [since, update('2026-06-03 09:00', { progressUpdate: false })], lost],
      ['a talk with a state agency is none', over, [since, contact('2026-06-03 09:00', { with: ['stateAgency'], progressUpdate: true })], lost],
      ['a clinician’s update is no Family Partner’s', over, [since, familyPartner(), clinician(), update('2026-06-03 09:00', { by: 'DR' })], lost],
      ['a Senior Family Partner’s counts', over, [since, seniorPartner(), update('2026-06-03 09:00', { by: 'SFP' })], met],
    ])
  })

describe('the provider whose plan governs', () => {
  const iht = provider('IHT', 'iht')
  const outpatient = provider('OP', 'outpatient')
  const coordination = provider('ICC', 'icc')

  weeks(beacon, 'BFP-TP-09', [
    ['in-home therapy over outpatient: an update to outpatient does not count', over, [since, iht, outpatient, update('2026-06-03 09:00', { provider: 'OP' })], lost],
    ['one to in-home therapy does', over, [since, iht, outpatient, update('2026-06-03 09:00', { provider: 'IHT' })], met],
    ['ICC over in-home therapy', over, [since, iht, coordination, update('2026-06-03 09:00', { provider: 'IHT' })], lost],
    ['outpatient governs where there is no other', over, [since, outpatient, update('2026-06-03 09:00', { provider: 'OP' })], met],
    ['an update that names nobody was to the governing one', over, [since, iht, outpatient, update('2026-06-03 09:00')], met],
    ['of two of the highest kind, any', over, [since, iht, provider('IHT2', 'iht'), update('2026-06-03 09:00', { provider: 'IHT2' })], met],
    ['until ICC begins on Wednesday outpatient governs: Tuesday counts', over, [since, outpatient, provider('ICC', 'icc', { from: '2026-06-03' }), update('2026-06-02 09:00', { provider: 'OP' })], met],
    ['from Wednesday it no longer does', over, [since, outpatient, provider('ICC', 'icc', { from: '2026-06-03' }), update('2026-06-03 09:00', { provider: 'OP' })], lost],
    ['on the last day of ICC it still governs', over, [since, outpatient, provider('ICC', 'icc', { to: '2026-06-03' }), update('2026-06-03 09:00', { provider: 'OP' })], lost],
    ['the day after, outpatient governs', over, [since, outpatient, provider('ICC', 'icc', { to: '2026-06-03' }), update('2026-06-04 09:00', { provider: 'OP' })], met],
    ['a week in which no provider is current asks for nothing', over, [since, provider('IHT', 'iht', { to: '2026-05-31' }), provider('OP', 'outpatient', { from: '2026-06-08' })], ['2026-06-01 not_required', '2026-06-08 open']],
    ['one day with a provider is enough to ask', over, [since, provider('IHT', 'iht', { to: '2026-06-01' })], ['2026-06-01 not_met', '2026-06-08 not_required']],
  ])
})

describe('a meeting instead', () => {
  const iht = provider('IHT', 'iht')
  const staff = [familyPartner(), seniorPartner(), clinician()]
  const held = (attendedBy: readonly string[], more = {}) => meeting('treatmentTeam', '2026-06-03', attendedBy, { progressUpdate: true, ...more })

  weeks(optum, 'FST-TP-09', [
    ['with the provider, a Family Partner and an update', over, [since, iht, ...staff, held(['IHT', 'FP'])], met],
    ['with a Senior Family Partner', over, [since, iht, ...staff, held(['IHT', 'SFP'])], met],
    ['without an update', over, [since, iht, ...staff, held(['IHT', 'FP'], { progressUpdate: false })], lost],
    ['without the provider', over, [since, iht, ...staff, held(['FP', 'DR'])], lost],
    ['without a Family Partner', over, [since, iht, ...staff, held(['IHT', 'DR'])], lost],
    ['cancelled', over, [since, iht, ...staff, held(['IHT', 'FP'], { cancelled: true })], lost],
    ['with a provider whose plan does not govern', over, [since, iht, provider('OP', 'outpatient'), ...staff, held(['OP', 'FP'])], lost],
    ['with the governing provider, in a CPT meeting', over, [since, iht, ...staff, meeting('cpt', '2026-06-07', ['FP', 'IHT'], { progressUpdate: true })], met],
    ['nobody is on file: two people can be the one and the other', over, [since, held(['A', 'B'])], met],
    ['nobody is on file: one person cannot be both', over, [since, held(['A'])], lost],
    ['only the provider is on file: the other one is a Family Partner', over, [since, iht, held(['IHT', 'B'])], met],
    ['only the provider is on file and comes alone', over, [since, iht, held(['IHT'])], lost],
  ])

  test('the meeting is named as what met the week', () => {
    const result = judge({ ...optum, asOf: '2026-06-07' }, [youth(), since, iht, ...staff, held(['IHT', 'FP'], { id: 'M1' })])
    expect(only(result, 'FST-TP-09')).toMatchObject({ status: 'met', satisfiedOn: '2026-06-03', satisfiedBy: ['M1'], due: '2026-06-07' })
  })
})
