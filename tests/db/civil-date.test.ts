import { describe, expect, test } from 'vitest'
import { dayFromText, fromColumn, fromColumnOrNull, toColumn, toColumnOrNull, withDays } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'

const day = (text: string) => text as CalendarDate

describe('a civil date', () => {
  test('goes into a column as midnight UTC and comes back the same', () => {
    for (const date of ['1970-01-01', '2024-02-29', '2026-03-08', '2026-11-01', '1999-12-31'].map(day)) {
      expect(toColumn(date).toISOString()).toBe(`${date}T00:00:00.000Z`)
      expect(fromColumn(toColumn(date))).toBe(date)
    }
  })

  test('that does not exist is refused', () => {
    expect(() => toColumn(day('2026-02-29'))).toThrow(RangeError)
  })

  test('is not made from an instant by accident', () => {
    expect(() => fromColumn(new Date('2026-11-17T03:00:00Z'))).toThrow(RangeError)
  })

  test('may be missing', () => {
    expect(toColumnOrNull(undefined)).toBeNull()
    expect(toColumnOrNull(null)).toBeNull()
    expect(fromColumnOrNull(null)).toBeNull()
    expect(fromColumnOrNull(new Date('2026-11-17T00:00:00Z'))).toBe('2026-11-17')
  })

  test('is read from JSON as it is written there, and from nothing else', () => {
    expect(dayFromText('2026-02-28')).toBe('2026-02-28')
    for (const other of ['2026-02-29', '2026-11-17T00:00:00+00:00', '']) expect(() => dayFromText(other)).toThrow(RangeError)
  })

  test('of rows is told by its column, and the rest of them stays as it is', () => {
    expect(withDays([{ id: 'a', from: '2026-02-28', to: null }], 'from', 'to')).toEqual([{ id: 'a', from: '2026-02-28', to: null }])
    expect(() => withDays([{ on: '2026-02-29' }], 'on')).toThrow(RangeError)
  })
})
