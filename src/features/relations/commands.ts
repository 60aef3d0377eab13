import type { Db } from '@/db/database'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { decideFamily } from '@/features/obligations/decide'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { FoundPair } from './queries'
import type { NewRelation } from './schema'

type Recorded = { readonly ok: true; readonly turned: readonly Turned[] }

/** Records that a colleague is family of a youth, or lives with one. Who may serve a family is judged in the family’s case alone. */
export async function addRelation(scope: TenantScope, db: Db, { id, staffId, kind }: NewRelation, { id: youthId, familyId, staffRelations }: FoundPair): Promise<Recorded | ActionRefusal> {
  if (staffRelations.some((one) => one.kind === kind && one.strikeId === null)) return refuse('taken', 'This is on file already, so nothing was saved twice.', { youthId: 'This is on file already.' })
  const turned = await turnedBy(db, scope.today, familyId, async () => {
    await db.staffRelation.create({ data: { tenantId: scope.tenantId, id, familyId, staffId, youthId, kind, enteredAt: scope.now, enteredById: scope.membershipId } })
    await decideFamily(scope, db, familyId)
  })
  return { ok: true, turned }
}

type Strikable = { readonly id: string; readonly familyId: string; readonly strikeId: string | null }

/** Strikes a relation entered in error: it stays on record and no longer counts. */
export async function strikeRelation(scope: TenantScope, db: Db, relation: Strikable, why: string): Promise<Recorded | ActionRefusal> {
  if (relation.strikeId !== null) return refuse('alreadyStruck', 'This was struck already. Reload to see it.')
  const turned = await turnedBy(db, scope.today, relation.familyId, async () => {
    await strikeFacts(scope, db, 'staffRelation', [relation], why)
    await decideFamily(scope, db, relation.familyId)
  })
  return { ok: true, turned }
}
