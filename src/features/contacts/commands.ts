import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { awaitsFirstContact, tellTry, type Tried } from '@/features/payers/tried'
import { type ActionRefusal, refusals, refuse, refuseMarked } from '@/platform/action-result'
import { answeredBefore, keepAnswer } from '@/tenancy/once'
import type { TenantScope } from '@/tenancy/scope'
import { momentOf } from './moment'
import type { ContactFamily } from './queries'
import type { NewContact } from './schema'
import { type Turned, turnedBy } from './turned'
import { wallClockOf } from './wall-clock'
import { attemptReport } from './words'

/** What saving a contact answers, the first time and every time it is sent again. */
export interface Logged {
  readonly contactId: string
  readonly turned: readonly Turned[]
  /** What it is to a first contact that was waited for; null where none was, or it is no try of one. */
  readonly tried: Tried | null
}

const noStaffEntry = refuse('noStaffEntry', 'You are not in the agency’s staff file, and a contact names who made it. Ask an administrator to add you.')
const savedDifferently = refuse('savedDifferently', 'This contact had reached us already, as it was before your last change. Look at it on the timeline before you save another one.')

const within = (some: readonly string[], all: readonly { readonly id: string }[]) => some.every((id) => all.some((one) => one.id === id))

/** Which youths a contact is about: those chosen; the only one; all of them where nobody was reached. */
function youthsOf(contact: NewContact, { youths }: ContactFamily): readonly string[] | ActionRefusal {
  if (contact.youths.length > 0) return [...new Set(contact.youths)]
  if (youths.length > 1 && contact.reached) return refuseMarked({ youths: 'Say which of them it was about.' })
  return youths.map(({ id }) => id)
}

/**
 * Writes a contact with its reports and decides the family's obligations anew. Those reports that have words are signed
 * and finished; of a try that reached nobody the report writes itself. Sent again, it answers the same and changes nothing.
 *
 * @param family held by this transaction
 */
export async function logContact(scope: TenantScope, db: Db, contact: NewContact, family: ContactFamily): Promise<{ readonly ok: true; readonly again: boolean; readonly value: Logged } | ActionRefusal> {
  const sending = { id: contact.id, act: 'contacts.log', said: contact }
  const before = await answeredBefore<Logged>(scope, db, sending, savedDifferently)
  if (before) return before
  if (scope.staffId === null) return noStaffEntry
  const providers = contact.providerId === undefined ? [] : [contact.providerId]
  if (!within(contact.caregivers, family.caregivers) || !within(providers, family.providers)) return refusals.notFound
  if (!within([...contact.youths, ...contact.reports.map(({ youthId }) => youthId)], family.youths)) return refusals.notFound
  const youths = youthsOf(contact, family)
  if ('ok' in youths) return youths
  const withCaregiver = contact.reached && contact.with.includes('caregiver')
  if (family.asks.units && withCaregiver && contact.minutes !== undefined && contact.units === undefined) return refuseMarked({ units: 'Write the units, 0 for none.' })
  const moment = momentOf(contact, { timeZone: family.timeZone, knownSince: family.knownSince, now: scope.now })
  if (!moment.ok) return moment

  const awaited = contact.with.includes('caregiver') && (await awaitsFirstContact(db, family.id))
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await writeContact(db, contactRows(scope, contact, family, { ...moment, youths, byId: scope.staffId ?? '' }))
    await decideFamily(scope, db, family.id)
    await askAgainOfStaff(scope, db, scope.staffId)
  })
  const value: Logged = { contactId: contact.id, turned: turned.slice(0, 20), tried: awaited ? await tellTry(db, scope.today, family, contact.id) : null }
  await keepAnswer(scope, db, sending, value)
  return { ok: true, again: false, value }
}

type Settled = { readonly at: Date; readonly endsAt: Date | null; readonly youths: readonly string[]; readonly byId: string }

/** A contact as it is stored: the rows of each table. Of a try that reached nobody the report writes itself. */
export function contactRows(scope: TenantScope, contact: NewContact, family: Pick<ContactFamily, 'id' | 'timeZone'>, { at, endsAt, youths, byId }: Settled) {
  const of = { tenantId: scope.tenantId, familyId: family.id }
  const withCaregiver = contact.with.includes('caregiver')
  const hasProvider = contact.with.includes('treatmentProvider')
  const telehealth = contact.mode === 'video' ? contact.telehealth : undefined
  const words = new Map(contact.reports.map(({ youthId, text }) => [youthId, text]))
  const signedOn = wallClockOf(family.timeZone, scope.now).date
  const reports = youths.flatMap((youthId) => {
    const text = words.get(youthId) || (contact.reached ? '' : attemptReport(contact.mode))
    return text ? [{ ...of, contactId: contact.id, youthId, byId, text, startedAt: scope.now, signedAt: scope.now, signedOn, signedById: byId }] : []
  })
  return {
    contact: {
      ...of, id: contact.id, byId, at, endsAt, localOn: contact.date, localZone: family.timeZone,
      direction: contact.direction, with: [...new Set(contact.with)], mode: contact.mode, reached: contact.reached,
      providerId: hasProvider ? (contact.providerId ?? null) : null, agency: (contact.with.includes('stateAgency') && contact.agency) || null,
      offeredInterview: withCaregiver && contact.offeredInterview, service: contact.reached && withCaregiver && contact.service === true,
      progressUpdate: hasProvider && contact.progressUpdate, units: contact.units ?? null,
      hipaaPlatform: telehealth?.hipaaPlatform ?? null, requestedByFamily: telehealth?.requestedByFamily ?? null, effective: telehealth?.effective ?? null, enteredAt: scope.now, enteredById: scope.membershipId,
      reporting: youths.length === 0 || reports.length < youths.length ? 'open' : contact.reached ? 'signed' : 'done',
    },
    youths: youths.map((youthId) => ({ ...of, contactId: contact.id, youthId })),
    caregivers: withCaregiver ? [...new Set(contact.caregivers)].map((caregiverId) => ({ ...of, contactId: contact.id, caregiverId })) : [],
    reports,
  }
}

async function writeContact(db: Db, { contact, youths, caregivers, reports }: ReturnType<typeof contactRows>): Promise<void> {
  await db.contact.create({ data: { ...contact, localOn: toColumn(contact.localOn) } })
  await db.contactYouth.createMany({ data: youths })
  if (caregivers.length > 0) await db.contactCaregiver.createMany({ data: caregivers })
  if (reports.length > 0) await db.progressReport.createMany({ data: reports.map((report) => ({ ...report, signedOn: toColumn(report.signedOn) })) })
}
