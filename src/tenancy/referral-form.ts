import 'server-only'
import { randomInt } from 'node:crypto'
import { toColumn } from '@/db/civil-date'
import { declare } from '@/db/transaction'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import type { Db, Prisma } from '@/db/database'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { environment } from '@/platform/environment'
import { keyed } from './sign-in'
import { mayUse, usesCountForMs } from './referral-form-limits'

/** What anybody with the address of an open form is shown of the agency behind it. */
export interface OpenForm {
  readonly tenantId: string
  readonly agency: string
  readonly timeZone: string
  readonly programs: readonly { readonly id: string; readonly name: string }[]
}

/** Letters and digits that nobody takes for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const chance = (length: number) => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

/** A new address for a form: sixty bits of chance. */
export const newFormCode = () => chance(12)

/** The whole address of a form, to be given to those who refer. */
export const formAddress = (code: string) => new URL(`/refer/${code}`, environment().url).href

const shape = /^[a-z0-9]{8,40}$/

async function find(db: Db, code: string, now: Date): Promise<OpenForm | null> {
  const agency = shape.test(code) ? await db.agency.findUnique({ where: { referralFormCode: code }, select: { id: true, name: true, timeZone: true } }) : null
  if (!agency) return null
  await declare(db, { tenantId: agency.id })
  const programs = await db.program.findMany({ where: { OR: [{ endedOn: null }, { endedOn: { gte: toColumn(isoFromDay(zoneOf(agency.timeZone).localDay(now.getTime()))) } }] }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return { tenantId: agency.id, agency: agency.name, timeZone: agency.timeZone, programs }
}

/** The form behind an address; null where there is none, or it is not open. */
export const findOpenForm = (code: string, now: Date): Promise<OpenForm | null> => unscopedTransaction({ referralForm: code }, (db) => find(db, code, now))

/** What somebody sends, and from where. The id comes with the form: sent twice, it is stored once. */
export interface Sent {
  readonly code: string
  readonly id: string
  readonly programId: string | undefined
  readonly said: Prisma.InputJsonObject
  /** A field that people do not see was filled in. */
  readonly byRobot: boolean
}

export type Receipt = { readonly number: string; readonly agency: string; readonly timeZone: string; readonly at: string }
type Outcome = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly reason: 'closed' | 'tooMany' }

/** The number on a receipt: made from the referral’s own id, so that a second sending is answered with the same. */
const numberOf = (id: string) => keyed('receipt', id).replace(/[^A-Za-z0-9]/g, '').toUpperCase().slice(0, 8).replace(/^(.{4})/, '$1-')

/**
 * Puts a referral into the agency’s inbox and answers a receipt, always in the same words: nothing is looked up about
 * anybody. Too many from one network, or to one agency, are refused before anything is written.
 */
export async function putIntoInbox(sent: Sent, { now, network }: { readonly now: Date; readonly network: string }): Promise<Outcome> {
  return unscopedTransaction({ referralForm: sent.code }, async (db): Promise<Outcome> => {
    const form = await find(db, sent.code, now)
    if (!form) return { ok: false, reason: 'closed' }
    const { tenantId, agency, timeZone } = form
    const [formKey, networkKey] = [keyed('referral form', tenantId), keyed('network', network)]
    const since = { gt: new Date(now.getTime() - usesCountForMs) }
    const used = async () => ({ ofForm: await db.referralFormUse.count({ where: { formKey, at: since } }), ofNetwork: await db.referralFormUse.count({ where: { networkKey, at: since } }) })
    if (!mayUse(await used())) return { ok: false, reason: 'tooMany' }
    // Those that may go in wait for each other, or a hundred at once would all find room.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`
    if (!mayUse(await used())) return { ok: false, reason: 'tooMany' }
    await db.referralFormUse.create({ data: { formKey, networkKey, at: now } })
    const number = numberOf(sent.id)
    const programId = form.programs.find(({ id }) => id === sent.programId)?.id ?? null
    const row = { tenantId, id: sent.id, number, programId, receivedAt: now, said: sent.said }
    const { count } = sent.byRobot ? { count: 0 } : await db.incomingReferral.createMany({ data: [row], skipDuplicates: true })
    if (count > 0) await db.auditEntry.create({ data: { tenantId, at: now, action: 'referrals.send', recordKind: 'incomingReferral', recordId: sent.id, changed: [], requestId: 'referral-form' } })
    return { ok: true, receipt: { number, agency, timeZone, at: now.toISOString() } }
  })
}
