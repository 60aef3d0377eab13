import { describe, expect, test } from 'vitest'
import { complianceAddress } from '@/features/compliance/address'
import { complianceFilter } from '@/features/compliance/filter'
import { rankMarks, sayMark } from '@/features/compliance/grid-words'
import { sayDay, sayStanding, sayWindow } from '@/features/obligations/words'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { statuses } from '@/rules/finding'
import { day } from './obligations'

const massachusetts = { table: holidayTables['US-MA'], closures: new Set<number>() }

describe('how an obligation stands, in words', () => {
  test('the year is said only when it is not this one', () => {
    expect(sayDay(day('2026-11-17'), day('2026-01-01'))).toBe('Tue Nov 17')
    expect(sayDay(day('2025-11-17'), day('2026-01-01'))).toBe('Mon Nov 17 2025')
    expect(sayWindow(day('2026-11-09'), day('2026-11-15'), day('2026-11-20'))).toBe('Nov 9 to Nov 15')
  })

  test.each([
    ['overdue', '2026-11-17', '2026-11-18', 'Overdue 1 day, was due Tue Nov 17'],
    ['overdue', '2026-11-17', '2026-11-20', 'Overdue 3 days, was due Tue Nov 17'],
    ['due_today', '2026-11-17', '2026-11-17', 'Due today, Tue Nov 17'],
    ['open', '2026-11-17', '2026-11-16', 'Open, due Tue Nov 17, tomorrow'],
    ['open', null, '2026-11-16', 'Open'],
    ['not_met', '2026-11-15', '2026-11-16', 'Missed, was due Sun Nov 15'],
  ] as const)('%s, due %s, on %s', (status, dueOn, today, words) => {
    expect(sayStanding({ status, dueOn: dueOn && day(dueOn) }, day(today))).toBe(words)
  })

  test('days are business days where the document counts them: no weekend, no holiday', () => {
    const late = (due: string, today: string) => sayStanding({ status: 'overdue', dueOn: day(due) }, day(today), massachusetts)
    expect(late('2026-11-17', '2026-11-19')).toBe('Overdue 2 business days, was due Tue Nov 17')
    expect(late('2026-11-25', '2026-11-27')).toBe('Overdue 1 business day, was due Wed Nov 25') // Thanksgiving between them
    expect(late('2026-11-20', '2026-11-22')).toBe('Overdue, was due Fri Nov 20')
    expect(late('2019-11-19', '2019-11-21')).toBe('Overdue 2 days, was due Tue Nov 19') // no table for that year: plain days
  })

  test('every status has words', () => {
    for (const status of statuses) expect(sayStanding({ status, dueOn: day('2026-11-17'), satisfiedOn: day('2026-11-16') }, day('2026-11-17'))).toMatch(/^[A-Z]/)
  })
})

describe('the grid’s words', () => {
  const mark = { requirement: 'CPP-WK', youth: 'Ana', status: 'met', from: day('2026-11-09'), to: day('2026-11-15') } as const

  test('the worst mark is the cell’s', () => {
    const ranked = rankMarks((['met', 'not_required', 'overdue', 'open'] as const).map((status) => ({ ...mark, status })))
    expect(ranked.map(({ status }) => status)).toEqual(['overdue', 'open', 'met', 'not_required'])
  })

  test('a window is said where it is not the column’s week', () => {
    expect(sayMark(mark, day('2026-11-09'), day('2026-11-17'))).toBe('Met: CPP-WK (Ana)')
    expect(sayMark({ ...mark, from: day('2026-11-01') }, day('2026-11-09'), day('2026-11-17'))).toBe('Met: CPP-WK (Ana), Nov 1 to Nov 15')
  })
})

describe('the page’s address', () => {
  test('says what the page shows, and a change starts at the first page', () => {
    const filter = complianceFilter.parse({ urgency: 'overdue', page: '3', families: '2' })
    expect(complianceAddress(filter, { requirement: 'CPP-WK' })).toBe('/compliance?urgency=overdue&families=2&requirement=CPP-WK')
    expect(complianceAddress(filter, { page: 4 }, 'rows')).toBe('/compliance?urgency=overdue&page=4&families=2#rows')
    expect(complianceAddress(filter, { urgency: undefined, families: 1 })).toBe('/compliance')
  })

  test('what makes no sense is left aside', () => {
    expect(complianceFilter.parse({ urgency: 'never', program: 'x', person: ['a', 'b'], requirement: 'x'.repeat(99), status: '1', page: '-1', families: 'many', view: '?', all: '' })).toEqual({ page: 1, families: 1 })
  })
})
