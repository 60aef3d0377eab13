import type { Db } from '@/db/database'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { listReturned, listToAffirm, type SignedList, supervisedPeople } from './reviewing'
import type { ReportsFilter } from './schema'
import { listToFinish, type ToFinishList } from './to-finish'

/** How many reports a page of each list holds. */
export const sizes = { affirm: 20, others: 50, own: 100 } as const

/** What the page of reports shows. */
export interface ReportsView {
  readonly own: ToFinishList
  readonly returned: SignedList
  /** What a supervisor sees beside their own. */
  readonly supervising: { readonly toAffirm: SignedList; readonly whose: 'mine' | 'all'; readonly supervises: boolean; readonly others: ToFinishList } | null
}

/** Reads the page of reports: one's own to finish and returned; for who supervises, those to affirm and everybody's unfinished ones. */
export async function readReports(scope: TenantScope, db: Db, { of, page, late }: ReportsFilter): Promise<ReportsView> {
  const first = { page: 1, size: sizes.own }
  const own = scope.staffId === null ? { items: [], total: 0, people: [] } : await listToFinish(scope, db, 'own', first)
  const returned = await listReturned(scope, db, first)
  if (!may(scope.roles, 'reports.review')) return { own, returned, supervising: null }
  const supervises = (await supervisedPeople(scope, db)).length > 0
  const whose = supervises && of !== 'all' ? 'mine' : 'all'
  const toAffirm = await listToAffirm(scope, db, whose, { page, size: sizes.affirm })
  return { own, returned, supervising: { toAffirm, whose, supervises, others: await listToFinish(scope, db, 'others', { page: late, size: sizes.others }) } }
}
