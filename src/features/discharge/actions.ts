'use server'

import type { Route } from 'next'
import { pagesOf } from '@/features/contacts/addresses'
import { action, type Done } from '@/tenancy/action'
import type { ActionRefusal } from '@/platform/action-result'
import type { Turned } from '@/features/contacts/turned'
import { dischargeAddress } from './address'
import { closeStay, previewDischarge, type Recorded, reopenStay } from './closing'
import { givePlan } from './giving'
import { finishPlan, keepSection, strikePaper } from './planning'
import { findClosed, findPaper, findPlan, findStayOf } from './queries'
import { closingQuestion, finishedPlan, keptSection, leftUnsigned, newDischarge, newGiving, newSignature, reopened, struckPaper } from './schema'
import { leaveUnsigned, signPlan } from './signing'

const shownOn = (familyId: string): Route[] => [...pagesOf(familyId), '/compliance', dischargeAddress(familyId)]

/** What is answered and written down of an act on one family. */
function done(recorded: Recorded | ActionRefusal, kind: string, id: string, familyId: string, changed?: readonly string[]): Done<{ readonly turned: readonly Turned[] }> | ActionRefusal {
  if (!recorded.ok) return recorded
  return { ok: true, value: { turned: recorded.turned }, records: [{ kind, id, familyId, ...(changed ? { changed } : {}) }], revalidate: shownOn(familyId) }
}

/** What ending an enrollment would make of the clocks. */
export const previewDischargeAction = action({
  name: 'discharge.preview',
  permission: 'discharge.close',
  input: closingQuestion,
  row: (scope, db, { enrollmentId }) => findStayOf(scope, db, enrollmentId),
  run: async (scope, db, input, held) => {
    const previewed = await previewDischarge(scope, db, held, input)
    if (!previewed.ok) return previewed
    return { ok: true, value: previewed.turns, records: [{ kind: 'enrollmentSeen', id: held.stay.id, familyId: held.family.id }] }
  },
})

/** Ends an enrollment. */
export const closeEnrollmentAction = action({
  name: 'discharge.close',
  permission: 'discharge.close',
  input: newDischarge,
  row: (scope, db, { enrollmentId }) => findStayOf(scope, db, enrollmentId),
  once: ({ id }) => id,
  run: async (scope, db, input, held) => done(await closeStay(scope, db, input, held), 'closure', input.id, held.family.id),
})

/** Takes back a discharge that was entered in error: at once by Undo, or later with why. */
export const reopenEnrollmentAction = action({
  name: 'discharge.reopen',
  permission: 'discharge.close',
  input: reopened,
  row: (scope, db, { closureId }) => findClosed(scope, db, closureId),
  run: async (scope, db, { closureId, why }, held) => done(await reopenStay(scope, db, held, why), 'closure', closureId, held.family.id, ['strikeId']),
})

/** Keeps what is typed of a plan that is not finished yet, so that another device has it. */
export const keepSectionAction = action({
  name: 'discharge.keepDraft',
  permission: 'discharge.record',
  input: keptSection,
  row: (scope, db, { enrollmentId }) => findStayOf(scope, db, enrollmentId),
  run: async (scope, db, input, held) => {
    const kept = await keepSection(scope, db, input, held)
    if (!kept.ok) return kept
    // The page that is typed in is not made anew.
    return { ok: true, value: kept.value, records: [{ kind: kept.value.kept ? 'planDraft' : 'planDraftSeen', id: kept.id, familyId: held.family.id, changed: kept.value.kept ? ['text'] : [] }] }
  },
})

/** Finishes a plan. */
export const finishPlanAction = action({
  name: 'discharge.finishPlan',
  permission: 'discharge.record',
  input: finishedPlan,
  row: (scope, db, { enrollmentId }) => findStayOf(scope, db, enrollmentId),
  once: ({ id }) => id,
  run: async (scope, db, input, held) => done(await finishPlan(scope, db, input, held), 'dischargePlan', input.id, held.family.id),
})

/** A caregiver signs a plan. */
export const signPlanAction = action({
  name: 'discharge.sign',
  permission: 'discharge.record',
  input: newSignature,
  row: (scope, db, { planId }) => findPlan(scope, db, planId),
  once: ({ id }) => id,
  run: async (scope, db, input, held) => done(await signPlan(scope, db, input, held), 'planSignature', input.id, held.family.id),
})

/** Says why a plan is unsigned. */
export const leaveUnsignedAction = action({
  name: 'discharge.leaveUnsigned',
  permission: 'discharge.record',
  input: leftUnsigned,
  row: (scope, db, { planId }) => findPlan(scope, db, planId),
  once: ({ id }) => id,
  run: async (scope, db, input, held) => done(await leaveUnsigned(scope, db, input, held), 'planSignature', input.id, held.family.id),
})

/** A plan is given to a caregiver or shared with a provider. */
export const givePlanAction = action({
  name: 'discharge.give',
  permission: 'discharge.record',
  input: newGiving,
  row: (scope, db, { planId }) => findPlan(scope, db, planId),
  once: ({ id }) => id,
  run: async (scope, db, input, held) => done(await givePlan(scope, db, input, held), 'planDelivery', input.id, held.family.id),
})

/** Strikes a plan, a signature or a giving that was entered in error. */
export const strikePaperAction = action({
  name: 'discharge.strike',
  permission: 'discharge.record',
  input: struckPaper,
  row: (scope, db, { kind, id }) => findPaper(scope, db, kind, id),
  run: async (scope, db, { kind, id, why }, paper) => done(await strikePaper(scope, db, kind, paper, why), kind, id, paper.familyId, ['strikeId']),
})
