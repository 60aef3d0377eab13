import { expect, test } from 'vitest'
import { momentOf } from '@/features/contacts/moment'
import { momentsOf, sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import type { CalendarDate } from '@/rules/calendar/civil-date'

const zone = 'America/New_York'
const on = (date: string, time: string) => ({ date: date as CalendarDate, time })
const now = new Date('2026-12-01T17:00:00Z')

test('a wall clock shows each moment as people read it, through both changes of the year', () => {
  for (const iso of ['2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-07-04T03:59:00Z']) {
    const moment = new Date(iso)
    expect(momentsOf(zone, wallClockOf(zone, moment)).map((one) => one.toISOString())).toContain(moment.toISOString())
  }
  expect(wallClockOf(zone, new Date('2026-07-04T03:59:00Z'))).toEqual(on('2026-07-03', '23:59'))
  expect([sayTime('00:05'), sayTime('12:00'), sayTime('15:10')]).toEqual(['12:05 AM', '12:00 PM', '3:10 PM'])
})

test('the hour that is left out in spring is refused', () => {
  expect(momentsOf(zone, on('2026-03-08', '02:30'))).toEqual([])
  expect(momentOf(on('2026-03-08', '02:30'), { timeZone: zone, knownSince: null, now })).toMatchObject({ ok: false, fields: { time: expect.stringContaining('There was no 2:30 AM') as string } })
})

test('of the hour that comes twice in autumn it is asked which', () => {
  const bounds = { timeZone: zone, knownSince: null, now }
  expect(momentOf(on('2026-11-01', '01:30'), bounds)).toMatchObject({ ok: false, fields: { turn: expect.stringContaining('came twice') as string } })
  expect(momentOf({ ...on('2026-11-01', '01:30'), turn: 'first' }, bounds)).toMatchObject({ ok: true, at: new Date('2026-11-01T05:30:00Z') })
  expect(momentOf({ ...on('2026-11-01', '01:30'), turn: 'second', minutes: 10 }, bounds)).toMatchObject({ ok: true, at: new Date('2026-11-01T06:30:00Z'), endsAt: new Date('2026-11-01T06:40:00Z') })
})

test('a device’s clock may be a little ahead; a day may not', () => {
  expect(momentOf(on('2026-12-01', '12:04'), { timeZone: zone, knownSince: null, now })).toMatchObject({ ok: true })
  expect(momentOf(on('2026-12-01', '12:06'), { timeZone: zone, knownSince: null, now })).toMatchObject({ ok: false })
})
