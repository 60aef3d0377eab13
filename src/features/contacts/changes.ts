import { fromColumn, toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredContact } from './queries'
import { settleReporting } from './reporting'
import type { FinishedReport, StruckContact } from './schema'
import { type Turned, turnedBy } from './turned'
import { wallClockOf } from './wall-clock'

/** What a change to a contact answers: whether it was sent again, what was written, and which verdicts turned. */
export type Changed = { readonly ok: true; readonly again: boolean; readonly id: string; readonly turned: readonly Turned[] }

/** Who made a contact or wrote it down; their supervisors are whoever reaches every family. */
export const isTheirs = ({ membershipId, staffId }: TenantScope, contact: { readonly enteredById: string | null; readonly byId: string | null }) =>
  contact.enteredById === membershipId || (staffId !== null && contact.byId === staffId)

const notYours = refuse('notAllowed', 'Only who logged this contact, or a supervisor, can strike it. Ask one of them.')
const changedElsewhere = refuse('changedMeanwhile', 'This report was changed on another device in the meantime. Both texts are below: choose what to keep, then sign.')
const notTheAuthor = refuse('notAllowed', 'Only who had this contact can write and sign its report.')

/** Strikes a contact entered in error: it stays on record, and no longer counts. */
export async function strikeContact(scope: TenantScope, db: Db, { why }: StruckContact, contact: StoredContact): Promise<Changed | ActionRefusal> {
  if (scope.reach !== 'all' && !isTheirs(scope, contact)) return notYours
  if (contact.strike) {
    const { by, on } = contact.strike
    return refuse('alreadyStruck', `${by?.user.displayName ?? 'Somebody'} struck this contact already, on ${sayDay(fromColumn(on), scope.today)}. Reload to see it.`)
  }
  const of = { tenantId: scope.tenantId, familyId: contact.familyId }
  const on = toColumn(wallClockOf(contact.localZone, scope.now).date)
  let id = ''
  const turned = await turnedBy(db, scope.today, contact.familyId, async () => {
    const strike = await db.strike.create({ data: { ...of, factKind: 'contact', factId: contact.id, byId: scope.membershipId, at: scope.now, on, why } })
    id = strike.id
    await db.contact.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: contact.id } }, data: { strikeId: strike.id } })
    await decideFamily(scope, db, contact.familyId)
    await askAgainOfStaff(scope, db, contact.byId)
  })
  return { ok: true, again: false, id, turned }
}

/** The youths whom a contact was about, each with a report of their own. */
export const reportYouths = ({ contactYouths, family }: StoredContact): readonly string[] => (contactYouths.length > 0 ? contactYouths.map(({ youthId }) => youthId) : family.youths.map(({ id }) => id))

/** Signs the words of one youth's report on a contact that was saved without them. From then on the contact counts for that youth. */
export async function finishReport(scope: TenantScope, db: Db, { youthId, text, version }: FinishedReport, contact: StoredContact): Promise<Changed | ActionRefusal> {
  if (scope.staffId === null || !isTheirs(scope, contact)) return notTheAuthor
  if (contact.strike) return refuse('struck', 'This contact was struck in the meantime, so its report is no longer asked for.')
  if (!reportYouths(contact).includes(youthId)) return refusals.notFound
  const known = contact.progressReports.find((report) => report.youthId === youthId)
  if (known?.signedAt) {
    if (known.text === text && known.signedById === scope.staffId) return { ok: true, again: true, id: known.id, turned: [] }
    return refuse('alreadySigned', 'This report was signed already, and a signed report stays as it is. Copy your words, then reload to see it.')
  }
  // Words that were typed on another device are not signed away unseen.
  if (known && known.version !== version && known.text.trim() !== text) return changedElsewhere
  const by = scope.staffId
  const signed = { text, signedAt: scope.now, signedOn: toColumn(wallClockOf(contact.localZone, scope.now).date), signedById: by }
  let id = known?.id ?? ''
  const turned = await turnedBy(db, scope.today, contact.familyId, async () => {
    if (known) await db.progressReport.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: known.id } }, data: { ...signed, version: known.version + 1 } })
    else {
      const made = await db.progressReport.create({ data: { tenantId: scope.tenantId, familyId: contact.familyId, contactId: contact.id, youthId, byId: by, startedAt: scope.now, ...signed } })
      id = made.id
    }
    await settleReporting(db, Prisma.sql`c."id" = ${contact.id}::uuid`)
    await decideFamily(scope, db, contact.familyId)
  })
  return { ok: true, again: false, id, turned }
}
