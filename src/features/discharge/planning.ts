import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import type { DraftKept } from '@/features/reports/commands'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { Recorded } from './closing'
import { type FoundPaper, type HeldStay, planOf } from './queries'
import type { FinishedPlan, KeptSection } from './schema'
import { sections, sectionWords } from './words'

const finished = refuse('alreadySigned', 'This plan was finished already, and a finished plan stays as it is. Copy your words; to write it anew, strike it first.')

/** Keeps the words of a section of a plan that is not finished. Where they were changed elsewhere since, nothing is overwritten: the other words come back. */
export async function keepSection(scope: TenantScope, db: Db, { section, text, version }: KeptSection, { family, stay }: HeldStay): Promise<{ readonly ok: true; readonly id: string; readonly value: DraftKept } | ActionRefusal> {
  if (planOf(family, stay)) return finished
  const { tenantId, membershipId: byId, now: savedAt } = scope
  const known = stay.planDrafts.find((one) => one.section === section)
  if (!known) {
    const made = await db.planDraft.create({ data: { tenantId, familyId: family.id, enrollmentId: stay.id, section, text, byId, savedAt } })
    return { ok: true, id: made.id, value: { kept: true, version: made.version } }
  }
  const { id } = known
  if (known.text === text) return { ok: true, id, value: { kept: true, version: known.version } }
  if (known.version !== version) return { ok: true, id, value: { kept: false, version: known.version, text: known.text } }
  await db.planDraft.update({ where: { tenantId_id: { tenantId, id } }, data: { text, version: version + 1, byId, savedAt } })
  return { ok: true, id, value: { kept: true, version: version + 1 } }
}

/** Finishes a plan: from now on it is a fact, which is never edited. */
export async function finishPlan(scope: TenantScope, db: Db, { id, on, sections: words, versions }: FinishedPlan, { family, stay }: HeldStay): Promise<Recorded | ActionRefusal> {
  const standing = planOf(family, stay)
  if (standing) return finished
  if (scope.staffId === null) return refuse('notAllowed', 'A plan is written by somebody on the staff file, and you are not on it. Ask the family’s Family Partner.')
  const today = wallClockOf(stay.program.timeZone, scope.now).date
  if (on > today) return wrongAt('on', 'This is in the future. Write the day on which the plan was written.')
  if (on < stay.on) return wrongAt('on', `This is before the enrollment, on ${sayDay(stay.on, today)}. Check the date.`)
  // Words that were typed on another device are not finished away unseen.
  const unseen = sections.find((section) => stay.planDrafts.some((draft) => draft.section === section && draft.version !== versions[section] && draft.text.trim() !== words[section]))
  if (unseen) return refuse('changedMeanwhile', `“${sectionWords[unseen].title}” was changed on another device in the meantime. Both texts are below: choose what to keep, then finish.`)
  const { tenantId, staffId: byId, now: enteredAt, membershipId: enteredById } = scope
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.dischargePlan.create({ data: { tenantId, id, familyId: family.id, youthId: stay.youthId, enrollmentId: stay.id, byId, on: toColumn(on), ...words, enteredAt, enteredById } })
    await decideFamily(scope, db, family.id)
    await askAgainOfStaff(scope, db, byId)
  })
  return { ok: true, turned }
}

type Paper = 'dischargePlan' | 'planSignature' | 'planDelivery'

/** Strikes a plan with all that was done with it, or one signature or giving, entered in error. */
export async function strikePaper(scope: TenantScope, db: Db, kind: Paper, { id, familyId, plan }: FoundPaper, why: string): Promise<Recorded | ActionRefusal> {
  const turned = await turnedBy(db, scope.today, familyId, async () => {
    await strikeFacts(scope, db, kind, [{ id, familyId }], why)
    if (plan) {
      await strikeFacts(scope, db, 'planSignature', plan.planSignatures, why)
      await strikeFacts(scope, db, 'planDelivery', plan.planDeliveries, why)
    }
    await decideFamily(scope, db, familyId)
    await askAgainOfStaff(scope, db, plan?.byId ?? null)
  })
  return { ok: true, turned }
}
