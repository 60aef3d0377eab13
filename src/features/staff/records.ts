import type { Route } from 'next'
import type { AuditedRecord } from '@/tenancy/audit'

/** The pages on which the whole staff stands, or what rests on them. */
export const staffPages: readonly Route[] = ['/staff', '/staff/trainings', '/staff/supervision', '/compliance', '/families']

/** The pages that show some people's files. */
export const pagesOf = (...staffIds: readonly string[]): readonly Route[] => [...staffPages, ...staffIds.map((id) => `/staff/${id}` as Route)]

/** Records of one kind, for the audit log. */
export function recordsOf(kind: string, ids: readonly string[], changed: readonly string[] = []): readonly [AuditedRecord, ...AuditedRecord[]] {
  const [first = '', ...rest] = ids
  return [{ kind, id: first, changed }, ...rest.map((id) => ({ kind, id, changed }))]
}
