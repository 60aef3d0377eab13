'use server'

import type * as z from 'zod'
import type { Db } from '@/db/database'
import { pagesOf } from '@/features/contacts/addresses'
import type { Turned } from '@/features/contacts/turned'
import type { ActionRefusal } from '@/platform/action-result'
import { action, type Done } from '@/tenancy/action'
import type { TenantScope } from '@/tenancy/scope'
import { circumstancesAddress } from './address'
import { changeCaregiver, changeEnd, recordIcc, recordLiving, recordPreference, type Recorded, strikeSpan } from './commands'
import { type CircumstancesFamily, findCaregiver, findCircumstances, findSpan } from './queries'
import { changedCaregiver, changedEnd, newIcc, newLiving, newPreference, type SpanKind, struckCircumstance } from './schema'

type Answer = { readonly turned: readonly Turned[] }

/** What was done, as the audit log and the pages need it: the fact, and those of its kind that it ended or let go on. */
function done(answer: Recorded | ActionRefusal, kind: string, id: string, familyId: string, changed: readonly string[] = []): Done<Answer> | ActionRefusal {
  if (!answer.ok) return answer
  const { turned, again, also } = answer
  return {
    ok: true, value: { turned }, records: [{ kind: again ? `${kind}SentAgain` : kind, id, familyId, changed }, ...also.map((one) => ({ kind, familyId, ...one }))],
    revalidate: [...pagesOf(familyId), circumstancesAddress(familyId)],
  }
}

/** What every act is that records what begins on a day, once however often it is sent. */
const recording = <Input extends { readonly id: string; readonly familyId: string }>(kind: SpanKind, input: z.ZodType<Input>, record: (scope: TenantScope, db: Db, input: Input, family: CircumstancesFamily) => Promise<Recorded | ActionRefusal>) => ({
  permission: 'circumstances.record' as const,
  input,
  row: (scope: TenantScope, db: Db, { familyId }: Input) => findCircumstances(scope, db, familyId),
  once: ({ id }: Input) => id,
  run: async (scope: TenantScope, db: Db, wanted: Input, family: CircumstancesFamily) => done(await record(scope, db, wanted, family), kind, wanted.id, family.id),
})

/** Records where a youth lives. */
export const recordLivingAction = action({ name: 'circumstances.live', ...recording('livingSituation', newLiving, recordLiving) })

/** Records that a youth is in Intensive Care Coordination. */
export const recordIccAction = action({ name: 'circumstances.coordinate', ...recording('iccEnrollment', newIcc, recordIcc) })

/** Records a preference that a caregiver stated. */
export const recordPreferenceAction = action({ name: 'circumstances.prefer', ...recording('preference', newPreference, recordPreference) })

const endOf = (kind: SpanKind) => (kind === 'livingSituation' ? ['to', 'reunificationUntil'] : ['to'])

/** Says until when something held, or that it goes on. */
export const changeEndAction = action({
  name: 'circumstances.changeEnd',
  permission: 'circumstances.record',
  input: changedEnd,
  row: (scope, db, { kind, id }) => findSpan(scope, db, kind, id),
  run: async (scope, db, input, found) => done(await changeEnd(scope, db, input, found), input.kind, found.span.id, found.family.id, endOf(input.kind)),
})

/** Strikes what was entered in error. */
export const strikeCircumstanceAction = action({
  name: 'circumstances.strike',
  permission: 'circumstances.record',
  input: struckCircumstance,
  row: (scope, db, { kind, id }) => findSpan(scope, db, kind, id),
  run: async (scope, db, { kind, why }, found) => done(await strikeSpan(scope, db, kind, found, why), kind, found.span.id, found.family.id, ['strikeId']),
})

/** Says whether a caregiver is paid to care, and whether as a foster parent. */
export const changeCaregiverAction = action({
  name: 'circumstances.changeCaregiver',
  permission: 'circumstances.record',
  input: changedCaregiver,
  row: (scope, db, { caregiverId }) => findCaregiver(scope, db, caregiverId),
  run: async (scope, db, input, caregiver) => {
    const answer = await changeCaregiver(scope, db, input, caregiver)
    return done(answer, 'caregiver', caregiver.id, caregiver.familyId, answer.ok ? answer.changed : [])
  },
})
