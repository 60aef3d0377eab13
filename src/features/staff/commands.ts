import { toColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { type ActionRefusal, refusals } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { decideAfterPerson } from './bearing'
import { tooFar, wrongIn } from './days'
import type { StoredStaff } from './queries'
import type { ChangedPerson, LeftPerson, NewPerson } from './schema'

type Days = Pick<NewPerson, 'hiredOn' | 'startsDutiesOn'>

/** What is wrong with somebody's days, field by field; null where nothing is. */
export const wrongDays = (today: TenantScope['today'], { hiredOn, startsDutiesOn }: Days, leftOn?: StoredStaff['leftOn']) =>
  wrongIn({
    hiredOn: tooFar(hiredOn, today, 1) || (hiredOn !== undefined && !!leftOn && leftOn < hiredOn && 'They left before this day. Check both.'),
    startsDutiesOn: tooFar(startsDutiesOn, today, 1) || (hiredOn !== undefined && startsDutiesOn !== undefined && startsDutiesOn < hiredOn && 'Duties begin on the day of hiring or after it.'),
  })

/** Who somebody is, as it is stored. */
export const columnsOf = ({ displayName, roles, hiredOn, startsDutiesOn, standing, languages }: Omit<NewPerson, 'another'>) => ({
  displayName, roles, hiredOn: hiredOn ?? null, startsDutiesOn: startsDutiesOn ?? null,
  independentlyLicensed: standing.includes('independentlyLicensed'), seniorClinician: standing.includes('seniorClinician'), languages,
})

/** Puts somebody on the staff file. They get no log-in by it. */
export async function addPerson(scope: TenantScope, db: Db, wanted: NewPerson): Promise<{ readonly ok: true; readonly id: string } | ActionRefusal> {
  const wrong = wrongDays(scope.today, wanted)
  if (wrong) return wrong
  await db.$queryRaw`SELECT 1 FROM "Agency" FOR NO KEY UPDATE` // two people who add the same one meet here
  const known = await db.staff.count({ where: { strikeId: null, leftOn: null, displayName: { equals: wanted.displayName, mode: 'insensitive' } } })
  if (known > 0 && wanted.another === undefined) return wrongIn({ another: 'Somebody of this name is on the list already. If this is another person, say so here and send it again.' }) ?? refusals.taken
  const columns = columnsOf(wanted)
  const { id } = await db.staff.create({
    data: { tenantId: scope.tenantId, ...columns, hiredOn: toColumnOrNull(columns.hiredOn), startsDutiesOn: toColumnOrNull(columns.startsDutiesOn), enteredAt: scope.now, enteredById: scope.membershipId },
  })
  await decideAfterPerson(scope, db, id)
  return { ok: true, id }
}

type Changed = { readonly ok: true; readonly changed: readonly string[] } | ActionRefusal

/** Changes who somebody is. Refused where somebody else changed it in between. */
export async function changePerson(scope: TenantScope, db: Db, stored: StoredStaff, wanted: ChangedPerson): Promise<Changed> {
  const wrong = wrongDays(scope.today, wanted, stored.leftOn)
  if (wrong) return wrong
  const columns = columnsOf(wanted)
  const saved = await db.staff.updateMany({
    where: { id: stored.id, version: wanted.version, strikeId: null },
    data: { ...columns, hiredOn: toColumnOrNull(columns.hiredOn), startsDutiesOn: toColumnOrNull(columns.startsDutiesOn), version: { increment: 1 } },
  })
  if (saved.count === 0) return refusals.changedMeanwhile
  await decideAfterPerson(scope, db, stored.id)
  return { ok: true, changed: Object.entries(columns).filter(([key, value]) => String(value) !== String(Reflect.get(stored, key))).map(([key]) => key) }
}

/** Says on which day somebody leaves or left, or that they stay. What they recorded stays, and so do their log-in and their families. */
export async function leavePerson(scope: TenantScope, db: Db, stored: StoredStaff, { leftOn, version }: LeftPerson): Promise<Changed> {
  const wrong = wrongIn({ leftOn: tooFar(leftOn, scope.today, 1) || (leftOn !== undefined && stored.hiredOn !== null && leftOn < stored.hiredOn && 'Nobody leaves before they are hired. Check both days.') })
  if (wrong) return wrong
  const saved = await db.staff.updateMany({ where: { id: stored.id, version, strikeId: null }, data: { leftOn: toColumnOrNull(leftOn), version: { increment: 1 } } })
  if (saved.count === 0) return refusals.changedMeanwhile
  await decideAfterPerson(scope, db, stored.id)
  return { ok: true, changed: ['leftOn'] }
}
