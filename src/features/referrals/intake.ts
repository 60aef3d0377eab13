import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily } from '@/features/obligations/decide'
import { holdIntake, refusedAfterEnd } from '@/features/programs/ending'
import { answeredBefore, keepAnswer } from '@/tenancy/once'
import { type ActionRefusal, refusals, refuse, refuseMarked } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { arrivalOf, birthFault } from './arrival'
import { type Duplicate, findDuplicates } from './duplicates'
import { judgeEligibility } from './eligibility'
import { type FamilyOnFile, familyOnFile } from './family-on-file'
import { foldName } from './same-person'
import type { NewIntake } from './schema'
import { decideIncoming, decidedAlready, findIncoming } from './inbox'
import { writeIntake } from './write-intake'

/** What saving answers: where the referrals are, or which families on file may be the same. */
export type Taken = { readonly saved: true; readonly familyId: string; readonly referralIds: readonly string[]; readonly youths: readonly string[] } | { readonly saved: false; readonly duplicates: readonly Duplicate[] }

type Outcome = { readonly ok: true; readonly again: boolean; readonly value: Taken } | ActionRefusal

/** Which families were shown as perhaps the same is no part of what is said. */
const sendingOf = ({ despite: _, ...said }: NewIntake) => ({ id: said.id, act: 'referrals.add', said })
const savedDifferently = refuse('savedDifferently', 'This referral had reached us already, as it was before your last change. Look for it on the list of referrals before you save another one.')

/** What cannot be about the youths: named twice, not of the family, or born on a day that cannot be. */
function faultOf(intake: NewIntake, settings: ProgramSettings, family: FamilyOnFile | null, scope: TenantScope): ActionRefusal | null {
  const seen = new Set<string>()
  for (const { at, youthId, givenName, familyName, bornOn, diagnoses } of intake.youths) {
    const known = family?.youths.find(({ id }) => id === youthId)
    if (youthId !== undefined && !known) return refusals.notFound
    const born = known ? fromColumn(known.bornOn) : bornOn
    if (!born) continue
    const fault = birthFault(born, intake.date)
    if (fault) return refuseMarked({ [`youths.${at}.bornOn`]: fault })
    const same = youthId ?? `${foldName(givenName ?? '', familyName ?? '')} ${born}`
    if (seen.has(same)) return refuseMarked({ [`youths.${at}.givenName`]: 'This youth is here twice.' })
    seen.add(same)
    const eligibility = judgeEligibility(settings, { bornOn: born, diagnoses, on: intake.date }, scope.today)
    if (!eligibility.ok) return refuseMarked({ date: eligibility.problem })
  }
  return null
}

/**
 * Takes in the referrals of one family: people, provider, referrals and what is due from now on, all or nothing. Where a
 * family on file may be the same, nothing is written and that family is answered. Sent again, it answers the same.
 */
export async function takeIn(scope: TenantScope, db: Db, sent: NewIntake): Promise<Outcome> {
  await holdIntake(scope, db)
  const before = await answeredBefore<Taken>(scope, db, sendingOf(sent), savedDifferently)
  if (before) return before
  const [settings] = await loadPrograms(db, scope.today, { programId: sent.programId })
  if (!settings) return refuseMarked({ programId: 'Choose a program.' })
  // Also where the referral came before: it would open a family under a program that is over.
  const ended = await refusedAfterEnd(db, sent.programId, scope.today > sent.date ? scope.today : sent.date, scope.today, 'programId')
  if (ended) return ended
  const incoming = sent.incomingId === undefined ? null : await findIncoming(db, sent.incomingId)
  if (sent.incomingId !== undefined && !incoming) return refusals.notFound
  if (incoming?.decision) return decidedAlready
  // What came by the form keeps the moment at which it came.
  const intake = incoming ? { ...sent, ...wallClockOf(settings.frame.timeZone, incoming.receivedAt) } : sent
  const arrival = incoming ? { ok: true as const, at: incoming.receivedAt } : arrivalOf(intake, settings.frame.timeZone, scope.now)
  if (!arrival.ok) return arrival
  const family = intake.familyId === undefined ? null : await familyOnFile(scope, db, intake.familyId)
  if (intake.familyId !== undefined && !family) return refusals.notFound
  const fault = faultOf(intake, settings, family, scope)
  if (fault) return fault
  const duplicates = await findDuplicates(scope, db, intake)
  if (duplicates.length > 0) return { ok: true, again: false, value: { saved: false, duplicates } }

  const written = await writeIntake(scope, db, intake, { at: arrival.at, family })
  const late = incoming && (await decideIncoming(scope, db, incoming.id, 'accepted'))
  if (late) return late
  await decideFamily(scope, db, written.familyId)
  const value: Taken = { saved: true, ...written }
  await keepAnswer(scope, db, sendingOf(sent), value)
  return { ok: true, again: false, value }
}
