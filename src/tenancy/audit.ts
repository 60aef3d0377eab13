import type { Db } from '@/db/database'
import { insertRows } from '@/db/insert-rows'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from './scope'

/** A record that was looked at or changed. `changed` names fields, never what was in them. */
export type AuditedRecord = {
  readonly kind: string
  readonly id: string
  readonly familyId?: string | null
  readonly changed?: readonly string[]
}

/** Writes down, in the transaction of the act itself, who did what to which record. */
export async function recordAct(scope: TenantScope, db: Db, action: string, records: readonly AuditedRecord[]): Promise<void> {
  await insertRows(db, 'AuditEntry', records.map(({ kind, id, familyId, changed }) => ({
    tenantId: scope.tenantId, id: newIdentifier(scope.now.getTime()), actorId: scope.membershipId, at: scope.now, requestId: scope.requestId,
    action, recordKind: kind, recordId: id, familyId: familyId ?? null, changed: [...(changed ?? [])],
  })))
}
