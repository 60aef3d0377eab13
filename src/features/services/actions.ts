'use server'

import type { Route } from 'next'
import { action } from '@/tenancy/action'
import { findStay, handCaseloadOver, handFamilyOver, startServices, strikeStay } from './commands'
import { findCaseload, findServed } from './queries'
import { caseloadHandOver, handOver, newStart, struckAssignment, struckEnrollment } from './schema'

const pagesOf = (familyId: string): Route[] => [`/families/${familyId}` as Route, '/families', '/compliance', '/caseloads']
type Written = readonly { readonly kind: string; readonly id: string }[]

/** The records of an act on one family, for the audit log. */
function audited(familyId: string, [first = { kind: 'family', id: familyId }, ...rest]: Written) {
  const about = (one: Written[number]) => ({ ...one, familyId })
  return [about(first), ...rest.map(about)] as const
}

/** Begins services for some youths of a family. */
export const startServicesAction = action({
  name: 'services.start',
  permission: 'families.manage',
  input: newStart,
  row: (_, db, { familyId }) => findServed(db, familyId),
  once: ({ id }) => id,
  run: async (scope, db, input, family) => {
    const started = await startServices(scope, db, input, family)
    if (!started.ok) return started
    return { ok: true, value: undefined, records: audited(family.id, started.records), revalidate: pagesOf(family.id) }
  },
})

/** Hands a family over to another Family Partner, or gives it one. */
export const handOverAction = action({
  name: 'services.handOver',
  permission: 'families.manage',
  input: handOver,
  row: (_, db, { familyId }) => findServed(db, familyId),
  once: ({ id }) => id,
  run: async (scope, db, input, family) => {
    const handed = await handFamilyOver(scope, db, input, family)
    if (!handed.ok) return handed
    return { ok: true, value: undefined, records: audited(family.id, handed.records), revalidate: pagesOf(family.id) }
  },
})

/** Hands every family of a Family Partner over in one act. */
export const handCaseloadOverAction = action({
  name: 'services.handCaseloadOver',
  permission: 'families.manage',
  input: caseloadHandOver,
  row: (scope, db, { leaverId, on }) => findCaseload(scope, db, leaverId, on),
  once: ({ id }) => id,
  run: async (scope, db, input, caseload) => {
    const handed = await handCaseloadOver(scope, db, input, caseload)
    if (!handed.ok) return handed
    const [first = { kind: 'staff', id: caseload.id }, ...rest] = handed.records
    return { ok: true, value: { families: caseload.families.length }, records: [first, ...rest], revalidate: ['/families', '/compliance', '/caseloads'] }
  },
})

/** Strikes an enrollment that was entered in error. */
export const strikeEnrollmentAction = action({
  name: 'services.strikeEnrollment',
  permission: 'families.manage',
  input: struckEnrollment,
  row: (scope, db, { enrollmentId }) => findStay(scope, db, 'enrollment', enrollmentId),
  run: async (scope, db, { why }, stay) => {
    await strikeStay(scope, db, 'enrollment', stay, why)
    return { ok: true, value: undefined, records: [{ kind: 'enrollment', id: stay.id, familyId: stay.familyId, changed: ['strikeId'] }], revalidate: pagesOf(stay.familyId) }
  },
})

/** Strikes an assignment that was entered in error. */
export const strikeAssignmentAction = action({
  name: 'services.strikeAssignment',
  permission: 'families.manage',
  input: struckAssignment,
  row: (scope, db, { assignmentId }) => findStay(scope, db, 'assignment', assignmentId),
  run: async (scope, db, { why }, stay) => {
    await strikeStay(scope, db, 'assignment', stay, why)
    return { ok: true, value: undefined, records: [{ kind: 'assignment', id: stay.id, familyId: stay.familyId, changed: ['strikeId'] }], revalidate: pagesOf(stay.familyId) }
  },
})
