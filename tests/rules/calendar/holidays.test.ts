import { describe, expect, it } from 'vitest'
import { holidayTables, type HolidayTableId } from '@/rules/calendar/holidays/tables'

const rows = (table: HolidayTableId, year: number) => holidayTables[table].years.get(year) ?? []
const dates = (table: HolidayTableId, year: number) => rows(table, year).map((row) => row.date.slice(5))
const named = (table: HolidayTableId, name: string, year: number) =>
  rows(table, year)
    .filter((row) => row.name.startsWith(name))
    .map((row) => row.date)

const computed: HolidayTableId[] = ['US-MA', 'US-FL', 'US-federal']
const years = Array.from({ length: 16 }, (_, index) => 2020 + index)

// Read off wall calendars, not off the code.
describe('Massachusetts', () => {
  it('lists the twelve legal holidays of 2026, Independence Day on its Saturday', () => {
    expect(rows('US-MA', 2026).map((row) => `${row.date} ${row.name}`)).toEqual([
      "2026-01-01 New Year's Day",
      '2026-01-19 Martin Luther King, Jr. Day',
      "2026-02-16 Washington's Birthday",
      "2026-04-20 Patriots' Day",
      '2026-05-25 Memorial Day',
      '2026-06-19 Juneteenth',
      '2026-07-04 Independence Day',
      '2026-09-07 Labor Day',
      '2026-10-12 Columbus Day',
      "2026-11-11 Veterans' Day",
      '2026-11-26 Thanksgiving Day',
      '2026-12-25 Christmas Day',
    ])
  })

  it('keeps a Saturday holiday on the Saturday: the Friday before is an ordinary business day', () => {
    expect(dates('US-MA', 2021)).toEqual([
      '01-01', '01-18', '02-15', '04-19', '05-31', '06-19', '07-05', '09-06', '10-11', '11-11', '11-25', '12-25',
    ])
    expect(dates('US-MA', 2026)).not.toContain('07-03')
  })

  it('keeps a Sunday holiday on the Monday after', () => {
    expect(dates('US-MA', 2022)).toEqual([
      '01-01', '01-17', '02-21', '04-18', '05-30', '06-20', '07-04', '09-05', '10-10', '11-11', '11-24', '12-26',
    ])
    expect(named('US-MA', 'Juneteenth, observed', 2022)).toEqual(['2022-06-20'])
  })

  it('has Juneteenth from 2021: the law of July 2020 came after that June', () => {
    expect(named('US-MA', 'Juneteenth', 2020)).toEqual([])
    expect(named('US-MA', 'Juneteenth', 2021)).toEqual(['2021-06-19'])
  })

  it('has neither the Suffolk County days nor the Friday after Thanksgiving', () => {
    for (const year of years) {
      expect(dates('US-MA', year)).not.toContain('03-17')
      expect(dates('US-MA', year)).not.toContain('06-17')
    }
    expect(dates('US-MA', 2026)).not.toContain('11-27')
  })
})

describe('Florida', () => {
  it('lists the nine paid holidays of 2026, Independence Day on the Friday before its Saturday', () => {
    expect(rows('US-FL', 2026).map((row) => `${row.date} ${row.name}`)).toEqual([
      "2026-01-01 New Year's Day",
      '2026-01-19 Birthday of Martin Luther King, Jr.',
      '2026-05-25 Memorial Day',
      '2026-07-03 Independence Day, observed',
      '2026-09-07 Labor Day',
      "2026-11-11 Veterans' Day",
      '2026-11-26 Thanksgiving Day',
      '2026-11-27 Friday after Thanksgiving',
      '2026-12-25 Christmas Day',
    ])
  })

  it("holds New Year's Day 2028, a Saturday, on the last day of 2027", () => {
    expect(dates('US-FL', 2027)).toEqual([
      '01-01', '01-18', '05-31', '07-05', '09-06', '11-11', '11-25', '11-26', '12-24', '12-31',
    ])
    expect(named('US-FL', "New Year's Day", 2028)).toEqual([])
  })

  it('has no Presidents’ Day, Columbus Day or Juneteenth', () => {
    const names = years.flatMap((year) => rows('US-FL', year).map((row) => row.name)).join()
    expect(names).not.toMatch(/President|Washington|Columbus|Juneteenth/)
  })
})

describe('federal', () => {
  it('has Juneteenth from 2021, first observed on Friday June 18', () => {
    expect(named('US-federal', 'Juneteenth', 2020)).toEqual([])
    expect(dates('US-federal', 2021)).toEqual([
      '01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24', '12-31',
    ])
  })

  it("leaves 2022 without New Year's Day, observed the year before", () => {
    expect(dates('US-federal', 2022)).toEqual([
      '01-17', '02-21', '05-30', '06-20', '07-04', '09-05', '10-10', '11-11', '11-24', '12-26',
    ])
  })

  it('lists the eleven holidays of 2026', () => {
    expect(dates('US-federal', 2026)).toEqual([
      '01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25',
    ])
  })
})

describe('Georgia', () => {
  it('holds the proclaimed list of 2025, with its two State Holidays and Washington’s Birthday beside Christmas', () => {
    expect(dates('US-GA', 2025)).toEqual([
      '01-01', '01-20', '04-18', '05-26', '06-19', '07-04', '09-01', '10-13', '11-11', '11-27', '11-28', '12-25', '12-26',
    ])
    expect(named('US-GA', 'State Holiday', 2025)).toEqual(['2025-04-18', '2025-11-28'])
  })

  it('knows no year that was not proclaimed to us', () => {
    expect([...holidayTables['US-GA'].years.keys()]).toEqual([2025])
  })
})

describe('every table', () => {
  it.each(computed)('%s holds the years 2020 to 2035 and no other', (id) => {
    expect([...holidayTables[id].years.keys()]).toEqual(years)
  })

  it.each(Object.entries(holidayTables))('%s cites a law for every row, keeps rows in their year, in order, no day twice', (id, table) => {
    expect(table.id).toBe(id)
    for (const [year, holidays] of table.years) {
      const days = holidays.map((row) => row.date)
      expect(days).toEqual([...new Set(days)].sort())
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true)
      expect(holidays.every((row) => /M\.G\.L\.|F\.S\.|U\.S\.C\.|O\.C\.G\.A\./.test(row.source))).toBe(true)
    }
  })

  it('says in the source why a day is not on its own date', () => {
    const source = rows('US-federal', 2021).find((row) => row.date === '2021-12-31')?.source
    expect(source).toBe('5 U.S.C. 6103(a); 5 U.S.C. 6103(b), the Friday before a Saturday')
  })
})
