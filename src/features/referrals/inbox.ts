import { type Db, Prisma } from '@/db/database'
import { type RowOf, rowsIn } from '@/db/together'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { countingOf } from '@/features/obligations/counting'
import { kindsOf } from '@/features/obligations/kinds'
import { judgedOr } from '@/features/obligations/unjudged'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import { evaluate } from '@/rules/evaluate'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import type { PublicReferral } from './schema'

/** What was said on the form, as it is stored. */
export type Said = Pick<PublicReferral, 'source' | 'referrer' | 'caregiver' | 'reasons' | 'goals'> & { readonly youths: readonly PublicReferral['youths'][string][] }

/** One referral that came by the public form and waits to be taken in. */
export interface InboxLine {
  readonly id: string
  readonly who: string
  /** "Reached us Tue Nov 17, 3:10 PM" */
  readonly came: string
  /** The first clock that its arrival started. */
  readonly next: { readonly title: string; readonly status: Status; readonly says: string } | null
}

/** How many of the inbox the list shows. */
const most = 100

/** What came by the form and waits, the longest first, for a statement that asks more: `tellInbox` puts it into words. */
export const inboxRows = rowsIn('IncomingReferral', ['id', 'programId', 'receivedAt', 'said'], Prisma.sql`WHERE t."decision" IS NULL ORDER BY t."receivedAt", t."id" LIMIT ${Prisma.raw(String(most))}`)

type Row = Pick<NonNullable<Awaited<ReturnType<Db['incomingReferral']['findFirst']>>>, 'id' | 'programId' | 'receivedAt' | 'said'>

export const saidOf = ({ said }: Pick<Row, 'said'>): Said => said as unknown as Said
const names = ({ youths }: Said) => youths.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', ')

/** The clock that runs from the moment of arrival, by the rules: under the program asked for, else the strictest of all. */
function nextOf({ id, receivedAt, programId }: Row, programs: readonly ProgramSettings[], { today }: TenantScope): InboxLine['next'] {
  const asked = programs.filter((program) => programId === null || program.programId === programId)
  const clocks = asked.flatMap(({ programId: of, frame, library }) => {
    const findings = judgedOr({ kind: 'family', caseId: id }, of, [], () => evaluate({ ...frame, facts: [{ type: 'youth', id: 'youth', bornOn: today }, { type: 'referral', at: receivedAt.toISOString(), source: 'self', reasons: [], initialGoals: [] }] }, library, { subjects: ['family'] }).findings)
    return findings.filter(({ requirements, due, status }) => kindsOf(frame.spec)(requirements[0] ?? '') === 'deadline' && due !== null && ['open', 'due_today', 'overdue'].includes(status)).map((finding) => ({ finding, frame, library }))
  })
  const [first] = clocks.toSorted((a, b) => (a.finding.due ?? '').localeCompare(b.finding.due ?? ''))
  if (!first) return null
  const { finding } = first
  const counting = countingOf({ programId: '', name: '', endedOn: null, frame: first.frame, library: first.library })
  return { title: finding.title, status: finding.status, says: sayStanding({ status: finding.status, dueOn: finding.due }, today, counting(finding.requirements[0] ?? '')) }
}

function lineOf(row: Row, programs: readonly ProgramSettings[], scope: TenantScope): InboxLine {
  const timeZone = programs.find(({ programId }) => programId === row.programId)?.frame.timeZone ?? scope.timeZone
  const { date, time } = wallClockOf(timeZone, row.receivedAt)
  return { id: row.id, who: names(saidOf(row)), came: `Reached us ${sayDay(date, scope.today)}, ${sayTime(time)}`, next: nextOf(row, programs, scope) }
}

/** What came by the form and waits, in words. */
export const tellInbox = (rows: readonly RowOf<typeof inboxRows>[], programs: readonly ProgramSettings[], scope: TenantScope): readonly InboxLine[] =>
  rows.map((row) => lineOf({ ...row, receivedAt: new Date(row.receivedAt) }, programs, scope))

/** One that came by the form, as its page and its taking in need it. */
export interface Incoming extends InboxLine {
  readonly number: string
  readonly receivedAt: number
  readonly programId: string | null
  readonly program: string | null
  readonly said: Said
  readonly decided: { readonly says: string; readonly reason: string | null; readonly referralId: string | null } | null
}

/** Reads one; null where there is none that the asker may see. */
export async function readIncoming(scope: TenantScope, db: Db, id: string): Promise<Incoming | null> {
  const row = await db.incomingReferral.findFirst({ where: { id }, include: { program: { select: { name: true } }, decidedBy: { select: { user: { select: { displayName: true } } } }, referrals: { where: { strikeId: null }, select: { id: true }, orderBy: { id: 'asc' } } } })
  if (!row) return null
  const on = row.decidedAt && sayDay(wallClockOf(scope.timeZone, row.decidedAt).date, scope.today)
  return {
    ...lineOf(row, await loadPrograms(db, scope.today), scope), number: row.number, receivedAt: row.receivedAt.getTime(), programId: row.programId, program: row.program?.name ?? null, said: saidOf(row),
    decided: row.decision ? { says: `${row.decision === 'accepted' ? 'Taken in' : 'Rejected'} ${on ?? ''} by ${row.decidedBy?.user.displayName ?? 'somebody'}`, reason: row.reason, referralId: row.referrals[0]?.id ?? null } : null,
  }
}

/** One that came by the form, decided or not. */
export const findIncoming = (db: Db, id: string) => db.incomingReferral.findFirst({ where: { id } })

/** What is answered to whoever comes second: an old tab, the back button, a colleague who was quicker. */
export const decidedAlready = refuse('decidedAlready', 'Somebody took this in, or rejected it, in the meantime. Go back to the list to see it.')

/** Writes down what became of it. Refused where somebody else was first: the policy of the table lets it be decided once. */
export async function decideIncoming({ membershipId, now }: TenantScope, db: Db, id: string, decision: 'accepted' | 'rejected', reason: string | null = null): Promise<ActionRefusal | null> {
  const { count } = await db.incomingReferral.updateMany({ where: { id, decision: null }, data: { decision, decidedAt: now, decidedById: membershipId, reason } })
  return count === 0 ? decidedAlready : null
}
