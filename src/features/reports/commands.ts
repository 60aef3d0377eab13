import { type Db, Prisma } from '@/db/database'
import { isTheirs, reportYouths } from '@/features/contacts/changes'
import type { StoredContact } from '@/features/contacts/queries'
import { settleReporting } from '@/features/contacts/reporting'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredReport } from './queries'
import type { KeptDraft, NewAddendum, NewReview } from './schema'
import { reviewStanding } from './standing'

/** What became of a draft that was sent: kept as this version, or changed elsewhere meanwhile into these words. */
export type DraftKept = { readonly kept: true; readonly version: number } | { readonly kept: false; readonly version: number; readonly text: string }

const notTheAuthor = refuse('notAllowed', 'Only who had this contact can write its report.')
const signedMeanwhile = refuse('alreadySigned', 'This report was signed already. Copy your words, reload, and add them as an addendum.')

/** Keeps the words of an unsigned report. Where they were changed elsewhere since, nothing is overwritten: the other words come back. */
export async function keepDraft(scope: TenantScope, db: Db, { youthId, text, version }: KeptDraft, contact: StoredContact): Promise<{ readonly ok: true; readonly id: string; readonly value: DraftKept } | ActionRefusal> {
  const { tenantId, staffId, now } = scope
  if (staffId === null || !isTheirs(scope, contact)) return notTheAuthor
  if (contact.strike) return refuse('struck', 'This contact was struck in the meantime, so its report is no longer asked for.')
  if (!reportYouths(contact).includes(youthId)) return refusals.notFound
  const known = contact.progressReports.find((report) => report.youthId === youthId)
  if (known?.signedAt) return signedMeanwhile
  if (!known) {
    const made = await db.progressReport.create({ data: { tenantId, familyId: contact.familyId, contactId: contact.id, youthId, byId: staffId, text, startedAt: now, savedAt: now } })
    return { ok: true, id: made.id, value: { kept: true, version: made.version } }
  }
  const { id } = known
  if (known.text === text) return { ok: true, id, value: { kept: true, version: known.version } }
  if (known.version !== version) return { ok: true, id, value: { kept: false, version: known.version, text: known.text } }
  await db.progressReport.update({ where: { tenantId_id: { tenantId, id } }, data: { text, version: version + 1, savedAt: now } })
  return { ok: true, id, value: { kept: true, version: version + 1 } }
}

const ofContact = ({ contactId }: StoredReport) => Prisma.sql`c."id" = ${contactId}::uuid`

type Added = { readonly ok: true; readonly again: boolean }

const sentOtherwise = refuse('savedDifferently', 'This had reached us already, as it was before your last change. Reload to see it.')
const wrote = ({ staffId }: TenantScope, { byId, signedById }: StoredReport) => staffId !== null && (byId === staffId || signedById === staffId)

/** Adds words to a signed report, which stays as it is. Only its author adds to it. */
export async function addAddendum(scope: TenantScope, db: Db, { id, text }: NewAddendum, report: StoredReport): Promise<Added | ActionRefusal> {
  const { tenantId, staffId, now } = scope
  if (staffId === null || !wrote(scope, report)) return refuse('notAllowed', 'Only who signed this report can add to it.')
  if (report.signedAt === null) return refuse('notSigned', 'This report is not signed yet: write in the report itself.')
  const known = report.addenda.find((one) => one.id === id)
  if (known) return known.text === text && known.byId === staffId ? { ok: true, again: true } : sentOtherwise
  if (await isTaken(db, 'addendum', tenantId, id)) return refusals.notFound
  await db.addendum.create({ data: { tenantId, id, familyId: report.familyId, reportId: report.id, byId: staffId, at: now, text } })
  await settleReporting(db, ofContact(report))
  return { ok: true, again: false }
}

const isTaken = async (db: Db, kind: 'addendum' | 'review', tenantId: string, id: string): Promise<boolean> => {
  const which = { where: { tenantId_id: { tenantId, id } }, select: { id: true } } as const
  return (kind === 'addendum' ? await db.addendum.findUnique(which) : await db.reportReview.findUnique(which)) !== null
}

/** Affirms a signed report, returns it with a comment, or takes one's last review back. Nobody reviews their own. */
export async function reviewReport(scope: TenantScope, db: Db, { id, verdict, comment, addenda }: NewReview, report: StoredReport): Promise<Added | ActionRefusal> {
  const { tenantId, membershipId, now } = scope
  const known = report.reviews.find((one) => one.id === id)
  const said = verdict === 'returned' ? (comment ?? null) : null
  if (known) return known.verdict === verdict && known.comment === said && known.byId === membershipId ? { ok: true, again: true } : sentOtherwise
  const refusal = mayReview(scope, report, verdict, addenda)
  if (refusal) return refusal
  if (await isTaken(db, 'review', tenantId, id)) return refusals.notFound
  await db.reportReview.create({ data: { tenantId, id, familyId: report.familyId, reportId: report.id, byId: membershipId, at: now, verdict, comment: said } })
  await settleReporting(db, ofContact(report))
  return { ok: true, again: false }
}

function mayReview(scope: TenantScope, report: StoredReport, verdict: NewReview['verdict'], addenda: number): ActionRefusal | null {
  if (report.signedAt === null) return refuse('notSigned', 'This report is not signed yet.')
  if (wrote(scope, report)) return refuse('ownReport', 'This is your own report. Another supervisor has to look at it.')
  if (report.contact.strikeId !== null) return refuse('struck', 'This contact was struck in the meantime, so its report is no longer reviewed.')
  const last = report.reviews.at(-1)
  if (verdict === 'takenBack') {
    const theirs = last !== undefined && last.byId === scope.membershipId && last.verdict !== 'takenBack'
    return theirs ? null : refuse('nothingToTakeBack', 'There is no review of yours to take back. Reload to see how it stands.')
  }
  if (report.addenda.length !== addenda) return refuse('changedMeanwhile', 'Words were added to this report in the meantime. Reload to read them, then decide again.')
  if (reviewStanding(report.reviews, report.addenda) === 'toAffirm') return null
  return refuse('alreadyReviewed', `${last?.by.user.displayName ?? 'Somebody'} has ${last?.verdict === 'returned' ? 'returned' : 'affirmed'} this report already. Reload to see it.`)
}
