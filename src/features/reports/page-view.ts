import { type Db, Prisma } from '@/db/database'
import { readTogether } from '@/db/together'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { type SignedList, supervised, type Waiting, waitingForAuthor, waitingForReviewer, withWaiting } from './reviewing'
import type { ReportsFilter } from './schema'
import { type Pair, pairsToFinish, talliesToFinish, type ToFinishList, type Whose, withUnfinished } from './to-finish'
import { readTelling } from './told'

/** How many reports a page of each list holds. */
export const sizes = { affirm: 20, others: 25, own: 25 } as const

/** What the page of reports shows. */
export interface ReportsView {
  readonly own: ToFinishList
  readonly returned: SignedList
  /** What a supervisor sees beside their own. */
  readonly supervising: { readonly toAffirm: SignedList; readonly whose: 'mine' | 'all'; readonly supervises: boolean; readonly others: ToFinishList } | null
}

/** Which reports the page may show, and how many there are of each kind, in one statement. */
function readLists(scope: TenantScope, db: Db, { of, page, late }: ReportsFilter) {
  const first = { page: 1, size: sizes.own }
  const [returned, toAffirm] = [waitingForAuthor(first), waitingForReviewer(scope, of ?? 'mine', { page, size: sizes.affirm })]
  return readTogether(db, {
    own: pairsToFinish('own', first), others: pairsToFinish('others', { page: late, size: sizes.others }), tallies: talliesToFinish,
    returned: returned.rows, ofReturned: returned.count, toAffirm: toAffirm.rows, ofToAffirm: toAffirm.count, supervised: supervised(scope),
  }, Prisma.sql`WITH ${withUnfinished(scope)}, ${withWaiting(scope)}`)
}

/** Reads the page of reports: one's own to finish and returned; for who supervises, those to affirm and everybody's unfinished ones. */
export async function readReports(scope: TenantScope, db: Db, filter: ReportsFilter): Promise<ReportsView> {
  const lists = await readLists(scope, db, filter)
  const own = scope.staffId === null ? [] : lists.own
  const reviews = may(scope.roles, 'reports.review')
  const telling = await readTelling(scope, db, [...own, ...(reviews ? lists.others : [])], [...lists.returned, ...(reviews ? lists.toAffirm : [])])
  const toFinish = (pairs: readonly Pair[], whose: Whose): ToFinishList => {
    const people = lists.tallies.filter((tally) => tally.own === (whose === 'own') && (whose === 'others' || scope.staffId !== null))
    return { items: telling.toFinish(pairs, whose), total: people.reduce((sum, { count }) => sum + count, 0), people }
  }
  const signed = (waiting: readonly Waiting[], [all]: readonly { readonly total: number }[]): SignedList => ({ items: telling.signed(waiting), total: all?.total ?? 0 })
  const view = { own: toFinish(own, 'own'), returned: signed(lists.returned, lists.ofReturned) }
  if (!reviews) return { ...view, supervising: null }
  const supervises = lists.supervised.length > 0
  return { ...view, supervising: { toAffirm: signed(lists.toAffirm, lists.ofToAffirm), whose: supervises && filter.of !== 'all' ? 'mine' : 'all', supervises, others: toFinish(lists.others, 'others') } }
}
