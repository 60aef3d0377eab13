'use server'

import type { Route } from 'next'
import { decideInBackground } from '@/features/obligations/background'
import { action } from '@/tenancy/action'
import { addProgram, closeDays, enterHolidayYear, findHolidayYear, reopenDay, saveSettings, takeBackHolidayYear, tryOutSettings } from './commands'
import { endProgram } from './ending'
import { findProgram } from './queries'
import { aClosure, aHolidayYear, newClosure, newHolidayYear, newProgram, programSettings, wantedEnd } from './schema'

/** Tells which verdicts would turn under other settings, and changes nothing. */
export const tryOutSettingsAction = action({
  name: 'programs.tryOut',
  permission: 'programs.manage',
  input: programSettings,
  longestMs: 10 * 60_000, // of ten thousand families every verdict is worked out twice
  row: (scope, db, { programId }) => findProgram(scope, db, programId),
  run: async (scope, db, input, program) => {
    const tried = await tryOutSettings(scope, db, program, input)
    if (!tried.ok) return tried
    return { ok: true, value: { turning: tried.turning }, records: [{ kind: 'program', id: program.id }] }
  },
})

/** Saves a program's settings. */
export const saveSettingsAction = action({
  name: 'programs.change',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: programSettings,
  row: (scope, db, { programId }) => findProgram(scope, db, programId),
  run: async (scope, db, input, program) => {
    const saved = await saveSettings(scope, db, program, input)
    if (!saved.ok) return saved
    return { ok: true, value: undefined, records: [{ kind: 'program', id: program.id, changed: saved.changed }], revalidate: ['/programs', '/compliance', '/families'] }
  },
})

/** Says which day is a program's last, or that it goes on. */
export const endProgramAction = action({
  name: 'programs.end',
  permission: 'programs.manage',
  input: wantedEnd,
  row: (scope, db, { programId }) => findProgram(scope, db, programId),
  run: async (scope, db, input, program) => {
    const ended = await endProgram(scope, db, program, input)
    if (!ended.ok) return ended
    return { ok: true, value: undefined, records: [{ kind: 'program', id: program.id, changed: ['endedOn'] }], revalidate: ['/programs', `/programs/${program.id}` as Route, '/referrals/new', '/staff', '/compliance'] }
  },
})

/** Adds a program under a payer's document. */
export const addProgramAction = action({
  name: 'programs.add',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: newProgram,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const id = await addProgram(scope, db, input)
    return { ok: true, value: undefined, records: [{ kind: 'program', id }], revalidate: ['/programs'], goTo: `/programs/${id}` as Route }
  },
})

const daysPages = ['/programs/days', '/compliance', '/families'] as const

/** Closes the agency, or one program, on some days. */
export const closeDaysAction = action({
  name: 'programs.closeDays',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: newClosure,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const closed = await closeDays(scope, db, input)
    if (!closed.ok) return closed
    const [first = '', ...rest] = closed.ids
    return { ok: true, value: undefined, records: [{ kind: 'agencyClosure', id: first }, ...rest.map((id) => ({ kind: 'agencyClosure', id }))], revalidate: daysPages }
  },
})

/** Takes a closed day off the list. */
export const reopenDayAction = action({
  name: 'programs.reopenDay',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: aClosure,
  row: (_scope, db, { closureId }) => db.agencyClosure.findFirst({ where: { id: closureId, strikeId: null }, select: { id: true } }),
  run: async (scope, db, { closureId }) => {
    await reopenDay(scope, db, closureId)
    return { ok: true, value: undefined, records: [{ kind: 'agencyClosure', id: closureId, changed: ['strikeId'] }], revalidate: daysPages }
  },
})

/** Enters a year of holidays that a state proclaimed. */
export const enterHolidayYearAction = action({
  name: 'programs.enterHolidays',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: newHolidayYear,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const entered = await enterHolidayYear(scope, db, input)
    if (!entered.ok) return entered
    const [first = '', ...rest] = entered.ids
    return { ok: true, value: undefined, records: [{ kind: 'proclaimedHoliday', id: first }, ...rest.map((id) => ({ kind: 'proclaimedHoliday', id }))], revalidate: daysPages }
  },
})

/** Takes back a year of holidays that was entered here. */
export const takeBackHolidaysAction = action({
  name: 'programs.takeBackHolidays',
  permission: 'programs.manage',
  afterwards: decideInBackground,
  input: aHolidayYear,
  row: async (_scope, db, year) => {
    const days = await findHolidayYear(db, year)
    return days.length > 0 ? days : null
  },
  run: async (scope, db, { why }, days) => {
    await takeBackHolidayYear(scope, db, days.map(({ id }) => id), why)
    const [first = '', ...rest] = days.map(({ id }) => id)
    return { ok: true, value: undefined, records: [{ kind: 'proclaimedHoliday', id: first, changed: ['strikeId'] }, ...rest.map((id) => ({ kind: 'proclaimedHoliday', id, changed: ['strikeId'] }))], revalidate: daysPages }
  },
})
