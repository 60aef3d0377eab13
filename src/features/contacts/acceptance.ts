import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'
import { askedBy } from './asked-for'
import type { Changed } from './changes'
import type { StoredContact } from './queries'
import type { AcceptedContact, StruckContact } from './schema'
import { turnedBy } from './turned'
import { wallClockOf } from './wall-clock'

interface OfMode {
  readonly mode: string
  readonly reached: boolean
  readonly hipaaPlatform: boolean | null
  readonly requestedByFamily: boolean | null
  readonly effective: boolean | null
  readonly contactAcceptances: readonly object[]
}

/**
 * Whether a reviewer could accept a contact: it reached somebody in such a way, not under every condition of telehealth,
 * and is not accepted yet.
 *
 * @param modes the ways of contact that the family's payers count only once they are accepted
 */
export function waitsForAcceptance({ mode, reached, hipaaPlatform, requestedByFamily, effective, contactAcceptances }: OfMode, modes: readonly string[]): boolean {
  const conditions = hipaaPlatform === true && requestedByFamily === true && effective === true
  return reached && modes.includes(mode) && !conditions && contactAcceptances.length === 0
}

/** Records a reviewer's acceptance of a contact's mode, with why. */
export async function acceptContact(scope: TenantScope, db: Db, { note }: AcceptedContact, contact: StoredContact): Promise<Changed | ActionRefusal> {
  const { tenantId, membershipId, now } = scope
  if (contact.strike) return refuse('struck', 'This contact was struck in the meantime, so it no longer counts.')
  const [known] = contact.contactAcceptances
  if (known) {
    if (known.note === note && known.enteredById === membershipId) return { ok: true, again: true, id: known.id, turned: [] }
    return refuse('alreadyAccepted', 'This contact was accepted already. Reload to see by whom.')
  }
  // Whatever payer the family has today: a program's document may change, and the acceptance then stands.
  if (!waitsForAcceptance(contact, askedBy(specsOnBoard).accepted)) return refuse('nothingToAccept', 'Nobody has to accept this contact for it to count.')
  const acceptedOn = toColumn(wallClockOf(contact.localZone, now).date)
  let id = ''
  const turned = await turnedBy(db, scope.today, contact.familyId, async () => {
    id = (await db.contactAcceptance.create({ data: { tenantId, familyId: contact.familyId, contactId: contact.id, acceptedOn, note, enteredAt: now, enteredById: membershipId } })).id
    await decideFamily(scope, db, contact.familyId)
    await askAgainOfStaff(scope, db, contact.byId)
  })
  return { ok: true, again: false, id, turned }
}

/** Strikes the acceptance of a contact that was given in error: it stays on record, and the contact can be accepted anew. */
export async function strikeAcceptance(scope: TenantScope, db: Db, { why }: StruckContact, contact: StoredContact): Promise<Changed | ActionRefusal> {
  const [known] = contact.contactAcceptances
  if (!known) return refuse('notAccepted', 'This contact is not accepted any more. Reload to see it.')
  const turned = await turnedBy(db, scope.today, contact.familyId, async () => {
    await strikeFacts(scope, db, 'contactAcceptance', [known], why, wallClockOf(contact.localZone, scope.now).date)
    await decideFamily(scope, db, contact.familyId)
    await askAgainOfStaff(scope, db, contact.byId)
  })
  return { ok: true, again: false, id: known.id, turned }
}
