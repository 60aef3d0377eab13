'use server'

import type { Route } from 'next'
import { action } from '@/tenancy/action'
import { addPerson, changePerson, leavePerson } from './commands'
import { addCredential, addLeave, addSupervisor, findFacts, recordTrainings, strikeStaffFacts } from './facts'
import { findStaff } from './queries'
import { addRoster } from './roster'
import { changedPerson, leftPerson, newCredential, newLeave, newPerson, newRoster, newSession, newSupervisor, newTrainings, struckFacts, struckSession } from './schema'
import { findSession, logSession, strikeSession } from './supervision'
import { pagesOf, recordsOf, staffPages } from './records'

/** Puts somebody on the staff file. */
export const addPersonAction = action({
  name: 'staff.add',
  permission: 'staff.manage',
  input: newPerson,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const made = await addPerson(scope, db, input)
    if (!made.ok) return made
    return { ok: true, value: undefined, records: [{ kind: 'staff', id: made.id }], revalidate: staffPages, goTo: `/staff/${made.id}` as Route }
  },
})

/** Changes who somebody is. */
export const changePersonAction = action({
  name: 'staff.change',
  permission: 'staff.manage',
  input: changedPerson,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  run: async (scope, db, input, person) => {
    const saved = await changePerson(scope, db, person, input)
    if (!saved.ok) return saved
    return { ok: true, value: undefined, records: [{ kind: 'staff', id: person.id, changed: saved.changed }], revalidate: pagesOf(person.id) }
  },
})

/** Says on which day somebody leaves, or that they stay. */
export const leavePersonAction = action({
  name: 'staff.leave',
  permission: 'staff.manage',
  input: leftPerson,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  run: async (scope, db, input, person) => {
    const saved = await leavePerson(scope, db, person, input)
    if (!saved.ok) return saved
    return { ok: true, value: undefined, records: [{ kind: 'staff', id: person.id, changed: saved.changed }], revalidate: pagesOf(person.id) }
  },
})

/** Writes down a licence, a certificate, insurance or a car. */
export const addCredentialAction = action({
  name: 'staff.addCredential',
  permission: 'staff.manage',
  input: newCredential,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  once: ({ id }) => id,
  run: async (scope, db, input, person) => {
    const added = await addCredential(scope, db, person, input)
    if (!added.ok) return added
    return { ok: true, value: { ids: added.ids }, records: recordsOf('credential', added.ids), revalidate: pagesOf(person.id) }
  },
})

/** Writes down that some people completed some topics on a day. */
export const recordTrainingsAction = action({
  name: 'staff.recordTrainings',
  permission: 'staff.manage',
  input: newTrainings,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const added = await recordTrainings(scope, db, input)
    if (!added.ok) return added
    return { ok: true, value: { ids: added.ids }, records: recordsOf('training', added.ids), revalidate: pagesOf(...input.staffIds) }
  },
})

/** Writes down days of leave. */
export const addLeaveAction = action({
  name: 'staff.addLeave',
  permission: 'staff.manage',
  input: newLeave,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  once: ({ id }) => id,
  run: async (scope, db, input, person) => {
    const added = await addLeave(scope, db, person, input)
    if (!added.ok) return added
    return { ok: true, value: { ids: added.ids }, records: recordsOf('leave', added.ids), revalidate: pagesOf(person.id) }
  },
})

/** Names somebody's supervisor. */
export const addSupervisorAction = action({
  name: 'staff.addSupervisor',
  permission: 'staff.manage',
  input: newSupervisor,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  once: ({ id }) => id,
  run: async (scope, db, input, person) => {
    const added = await addSupervisor(scope, db, person, input)
    if (!added.ok) return added
    return { ok: true, value: { ids: added.ids }, records: recordsOf('staffSupervisor', added.ids), revalidate: pagesOf(person.id, input.supervisorId) }
  },
})

/** Puts a clinician on the roster, week by week. */
export const addRosterAction = action({
  name: 'staff.addRoster',
  permission: 'staff.manage',
  input: newRoster,
  row: (scope, db, { staffId }) => findStaff(scope, db, staffId),
  once: ({ id }) => id,
  run: async (scope, db, input, person) => {
    const added = await addRoster(scope, db, person, input)
    if (!added.ok) return added
    return { ok: true, value: { ids: added.ids }, records: recordsOf('rosterEntry', added.ids), revalidate: pagesOf(person.id) }
  },
})

/** Strikes facts of a person's file that were entered in error. */
export const strikeFactsAction = action({
  name: 'staff.strike',
  permission: 'staff.manage',
  input: struckFacts,
  row: (_scope, db, { kind, ids }) => findFacts(db, kind, ids),
  run: async (scope, db, { kind, why }, rows) => {
    await strikeStaffFacts(scope, db, kind, rows, why)
    return { ok: true, value: undefined, records: recordsOf(kind, rows.map(({ id }) => id), ['strikeId']), revalidate: pagesOf(...new Set(rows.map(({ staffId }) => staffId))) }
  },
})

/** Writes down a supervision session that was held. */
export const logSessionAction = action({
  name: 'supervision.log',
  permission: 'supervision.record',
  input: newSession,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const logged = await logSession(scope, db, input)
    if (!logged.ok) return logged
    return { ok: true, value: { id: logged.id }, records: [{ kind: 'supervisionSession', id: logged.id }], revalidate: pagesOf(...input.supervisees, ...input.supervisors) }
  },
})

/** Strikes a supervision session entered in error. */
export const strikeSessionAction = action({
  name: 'supervision.strike',
  permission: 'supervision.record',
  input: struckSession,
  row: (_scope, db, { sessionId }) => findSession(db, sessionId),
  run: async (scope, db, { why }, session) => {
    await strikeSession(scope, db, session, why)
    return { ok: true, value: undefined, records: [{ kind: 'supervisionSession', id: session.id, changed: ['strikeId'] }], revalidate: pagesOf(...session.supervisionAttendances.map(({ staffId }) => staffId)) }
  },
})
