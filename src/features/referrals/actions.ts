'use server'

import { loadPrograms } from '@/features/case-files/program-settings'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import { nameSearch } from '@/features/search/schema'
import { action, type Done } from '@/tenancy/action'
import { birthFault } from './arrival'
import { pagesOfReferral } from './address'
import { closeReferral, findReferral, previewClosing, undoClosing } from './closing'
import { judgeEligibility } from './eligibility'
import { findFamilies } from './families'
import { decideIncoming, findIncoming } from './inbox'
import { readForm, switchForm } from './form-switch'
import { takeIn, type Taken } from './intake'
import { readLines } from './pipeline'
import { closingQuestion, eligibilityQuestion, formSwitch, newClosing, newIntake, rejection, undoneClosing } from './schema'

/** Takes in the referrals of a family; or, where a family on file may be the same, answers which and writes nothing. */
export const takeInAction = action({
  name: 'referrals.add',
  permission: 'referrals.manage',
  input: newIntake,
  creates: true,
  run: async (scope, db, input): Promise<Done<Taken> | ActionRefusal> => {
    const taken = await takeIn(scope, db, input)
    if (!taken.ok) return taken
    const { value } = taken
    if (!value.saved) {
      const [first = '', ...rest] = value.duplicates.map(({ familyId }) => familyId)
      const shown = (id: string) => ({ kind: 'familyShownAsDuplicate', id, familyId: id })
      return { ok: true, value, records: [shown(first), ...rest.map(shown)] }
    }
    const { familyId, referralIds, youths } = value
    if (taken.again) return { ok: true, value, records: [{ kind: 'referralSentAgain', id: input.id, familyId }], revalidate: pagesOfReferral(familyId) }
    const [first = '', ...rest] = referralIds
    const referral = (id: string) => ({ kind: 'referral', id, familyId })
    const people = input.familyId === undefined ? [{ kind: 'family', id: familyId, familyId }] : []
    return { ok: true, value, records: [referral(first), ...rest.map(referral), ...(input.incomingId ? [{ kind: 'incomingReferral', id: input.incomingId, changed: ['decision'] }] : []), ...people, ...youths.map((id) => ({ kind: 'youth', id, familyId }))], revalidate: pagesOfReferral(familyId) }
  },
})

/** What the program's document says of each youth, while the form is still being filled in. Writes no more than that somebody asked. */
export const askEligibilityAction = action({
  name: 'referrals.askEligibility',
  permission: 'referrals.manage',
  input: eligibilityQuestion,
  row: (_scope, db, { programId }) => db.program.findFirst({ where: { id: programId }, select: { id: true } }),
  run: async (scope, db, { programId, on, youths, caregiver }) => {
    const [settings] = await loadPrograms(db, scope.today, { programId })
    if (!settings) return refuse('invalid', 'Choose a program.')
    const value = youths.map(({ at, bornOn, diagnoses }) => {
      const fault = birthFault(bornOn, on)
      return { at, eligibility: fault ? ({ ok: false, problem: fault } as const) : judgeEligibility(settings, { bornOn, diagnoses, on, ...(caregiver ? { caregivers: [caregiver] } : {}) }, scope.today) }
    })
    return { ok: true, value, records: [{ kind: 'program', id: programId }] }
  },
})

/** Families on file by a part of a name, for a referral of a family that is known. */
export const findFamiliesAction = action({
  name: 'referrals.findFamilies',
  permission: 'referrals.manage',
  input: nameSearch,
  creates: true,
  run: async (scope, db, { words }) => {
    const value = await findFamilies(db, words)
    return { ok: true, value, records: [{ kind: 'member', id: scope.membershipId }, ...value.map(({ id }) => ({ kind: 'family', id, familyId: id }))] }
  },
})

/** Referrals by a part of a name. It is asked in a message, so that no name stands in an address. */
export const findReferralsAction = action({
  name: 'referrals.find',
  permission: 'referrals.read',
  input: nameSearch,
  creates: true,
  run: async (scope, db, { words }) => {
    const value = await readLines(scope, db, { words }, { take: 20 })
    return { ok: true, value, records: [{ kind: 'member', id: scope.membershipId }, ...value.map(({ id, familyId }) => ({ kind: 'referral', id, familyId }))] }
  },
})

/** What closing a referral would make of the clocks that run. */
export const previewClosingAction = action({
  name: 'referrals.previewClosing',
  permission: 'referrals.manage',
  input: closingQuestion,
  row: (scope, db, { referralId }) => findReferral(scope, db, referralId),
  run: async (scope, db, input, referral) => {
    const previewed = await previewClosing(scope, db, referral, input)
    if (!previewed.ok) return previewed
    return { ok: true, value: previewed.turns, records: [{ kind: 'referral', id: referral.id, familyId: referral.familyId }] }
  },
})

/** Declines a referral, or records that it was withdrawn. */
export const closeReferralAction = action({
  name: 'referrals.close',
  permission: 'referrals.manage',
  input: newClosing,
  row: (scope, db, { referralId }) => findReferral(scope, db, referralId),
  once: ({ id }) => id,
  run: async (scope, db, input, referral) => {
    const closed = await closeReferral(scope, db, referral, input)
    if (!closed.ok) return closed
    const { familyId } = referral
    const referrals = closed.referralIds.map((id) => ({ kind: 'referral', id, familyId, changed: ['closureId'] }))
    const [first = '', ...rest] = closed.closureIds
    return { ok: true, value: undefined, records: [{ kind: 'closure', id: first, familyId }, ...rest.map((id) => ({ kind: 'closure', id, familyId })), ...referrals], revalidate: pagesOfReferral(familyId) }
  },
})

/** Takes back a closing that was entered in error: at once by Undo, or later with why. */
export const undoClosingAction = action({
  name: 'referrals.reopen',
  permission: 'referrals.manage',
  input: undoneClosing,
  row: (scope, db, { referralId }) => findReferral(scope, db, referralId),
  run: async (scope, db, input, referral) => {
    const undone = await undoClosing(scope, db, referral, input)
    if (!undone.ok) return undone
    const { familyId } = referral
    const [first = '', ...rest] = undone.closureIds
    const struck = (id: string) => ({ kind: 'closure', id, familyId, changed: ['strikeId'] })
    return { ok: true, value: undefined, records: [struck(first), ...rest.map(struck), ...undone.referralIds.map((id) => ({ kind: 'referral', id, familyId, changed: ['closureId'] }))], revalidate: pagesOfReferral(familyId) }
  },
})

/** Rejects what came by the public form and is no referral. */
export const rejectIncomingAction = action({
  name: 'referrals.reject',
  permission: 'referrals.manage',
  input: rejection,
  row: (_scope, db, { incomingId }) => findIncoming(db, incomingId),
  run: async (scope, db, { reason }, { id }) => {
    const late = await decideIncoming(scope, db, id, 'rejected', reason)
    if (late) return late
    return { ok: true, value: undefined, records: [{ kind: 'incomingReferral', id, changed: ['decision', 'reason'] }], revalidate: ['/referrals'], goTo: '/referrals' }
  },
})

/** Opens or closes the agency’s public form, or gives it a new address. */
export const switchFormAction = action({
  name: 'referrals.switchForm',
  permission: 'programs.manage',
  input: formSwitch,
  row: (scope, db) => readForm(scope, db),
  run: async (scope, db, { change }, state) => {
    const changed = await switchForm(scope, db, state, change)
    return { ok: true, value: undefined, records: [{ kind: 'agency', id: state.id, changed }], revalidate: ['/programs/referral-form'] }
  },
})
