import { describe, expect, test } from 'vitest'
import { credential, decided, familyPartner, judge, only, say, seniorPartner, staff, type Case } from '../../support/case-builder'

/* Beacon, Staffing Requirements 1.ii: certified, "with plan for completion within 2 years of employment". */

const requirement = 'BFP-SR-01c'
const hired = (hiredOn: string, more = {}) => familyPartner('FP', { hiredOn, startsDutiesOn: hiredOn, ...more })
const certificate = (issuedOn: string, more = {}) => credential('chwCertificate', { id: 'CHW', issuedOn, ...more })
const plan = (plannedFor: string) => credential('chwCertificate', { id: 'PLAN', plannedFor })

describe(`${requirement}: Community Health Worker certificate within two years of hiring`, () => {
  const cases: readonly Case[] = [
    ['the day before the two years end', '2026-03-14', [hired('2024-03-15')], 'open; due 2026-03-15'],
    ['the day they end', '2026-03-15', [hired('2024-03-15')], 'due_today; due 2026-03-15'],
    ['the day after', '2026-03-16', [hired('2024-03-15')], 'overdue; due 2026-03-15'],
    ['certified on the last day', '2026-04-01', [hired('2024-03-15'), certificate('2026-03-15')], 'met; due 2026-03-15; done 2026-03-15'],
    ['certified the day after', '2026-04-01', [hired('2024-03-15'), certificate('2026-03-16')], 'met_late; due 2026-03-15; done 2026-03-16'],
    ['certified long before being hired', '2024-04-01', [hired('2024-03-15'), certificate('2021-05-05')], 'met; due 2026-03-15; done 2021-05-05'],
    ['one that had run out before the hiring is none', '2026-03-16', [hired('2024-03-15'), certificate('2021-05-05', { expiresOn: '2024-03-14' })], 'overdue; due 2026-03-15'],
    ['one that runs out on the day of hiring was held', '2026-03-16', [hired('2024-03-15'), certificate('2021-05-05', { expiresOn: '2024-03-15' })], 'met; due 2026-03-15; done 2021-05-05'],
    ['one without a day of issue is held, and no day is made up for it', '2026-03-16', [hired('2024-03-15'), credential('chwCertificate')], 'met; due 2026-03-15'],
    ['a plan in time is no certificate', '2026-03-16', [hired('2024-03-15'), plan('2026-01-10')], 'overdue; due 2026-03-15'],
    ['a plan, then the certificate', '2026-03-16', [hired('2024-03-15'), plan('2026-01-10'), certificate('2026-01-09')], 'met; due 2026-03-15; done 2026-01-09'],
    ['a certificate that will be issued next week', '2026-03-10', [hired('2024-03-15'), certificate('2026-03-12')], 'open; due 2026-03-15'],
    ['another certificate is on file', '2026-03-16', [hired('2024-03-15'), credential('cpsP', { issuedOn: '2024-05-01' })], 'overdue; due 2026-03-15'],
    ['hired on the leap day: two years end on 28 February', '2026-02-28', [hired('2024-02-29')], 'due_today; due 2026-02-28'],
    ['hired on the leap day: the day after is too late', '2026-03-01', [hired('2024-02-29')], 'overdue; due 2026-02-28'],
    ['hired on 28 February before a leap year', '2024-02-28', [hired('2022-02-28')], 'due_today; due 2024-02-28'],
    ['hired on the last day of a month', '2026-08-30', [hired('2024-08-31')], 'open; due 2026-08-31'],
    ['left before the two years were over', '2026-09-01', [hired('2024-03-15', { leftOn: '2026-03-14' })], 'not_required; due 2026-03-15'],
    ['left on the day they ended', '2026-09-01', [hired('2024-03-15', { leftOn: '2026-03-15' })], 'not_required; due 2026-03-15'],
    ['left the day after without it: it can no longer be done', '2026-09-01', [hired('2024-03-15', { leftOn: '2026-03-16' })], 'not_met; due 2026-03-15'],
    ['hired tomorrow', '2024-03-14', [hired('2024-03-15')], 'not_started'],
  ]

  test.each(cases)('%s', (_, asOf, facts, expected) => {
    expect(say(only(judge({ spec: 'beacon-family-partner', asOf }, facts), requirement))).toBe(expected)
  })

  test.each([['2026-03-14', 'before it was due'], ['2026-03-15', 'on the day it was due']])('left on %s: the reason says %s', (leftOn, when) => {
    const finding = only(judge({ spec: 'beacon-family-partner', asOf: '2026-09-01' }, [hired('2024-03-15', { leftOn })]), requirement)
    expect(finding.because.join(' ')).toContain(when)
  })

  test('without a day of hiring nobody can say when it is due, and the finding names what is missing', () => {
    const finding = only(judge({ spec: 'beacon-family-partner', asOf: '2026-03-16' }, [{ type: 'staff', id: 'FP', roles: ['familyPartner'] }]), requirement)
    expect(finding.status).toBe('undetermined')
    expect(finding.because.join(' ')).toContain('hiredOn')
  })

  test('the clock starts on the day of hiring, not when duties begin', () => {
    const finding = only(judge({ spec: 'beacon-family-partner', asOf: '2026-03-16' }, [familyPartner('FP', { hiredOn: '2024-03-15', startsDutiesOn: '2024-06-01' })]), requirement)
    expect(finding.startedOn).toBe('2024-03-15')
    expect(finding.about.staff).toBe('FP')
  })

  test('it binds Family Partners, also those who hold another role, and only under Beacon', () => {
    const people = [hired('2024-03-15'), seniorPartner(), staff('BOTH', ['seniorFamilyPartner', 'familyPartner'])]
    const bound = decided(judge({ spec: 'beacon-family-partner', asOf: '2024-06-01' }, people), requirement).map(({ about }) => about.staff)
    expect(bound.sort()).toEqual(['BOTH', 'FP'])
    for (const spec of ['caregiver-peer-to-peer', 'optum-fst', 'georgia-pps'])
      expect(judge({ spec, asOf: '2024-06-01' }, people).findings.filter(({ about }) => about.credential === 'chwCertificate')).toEqual([])
  })
})
