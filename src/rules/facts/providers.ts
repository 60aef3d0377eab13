import type { Day } from '../calendar/civil-date'
import type { Dossier, Filed } from './dossier'
import { isByFamilyPartner } from './people'
import { providerKinds } from './vocabulary'
import { holds, type YouthFile } from './youth-file'

/** Who a weekly update must reach: the providers named, or whoever it is where a case lists none. */
export type Governing = ReadonlySet<string> | 'unlisted'

/**
 * The treatment providers that count on a day: under `governing` those of the highest kind current that day (Intensive
 * Care Coordination over in-home therapy over outpatient, ambiguity A27), under `any` all current ones. A case that
 * lists no provider has one, current and unnamed.
 */
export function providersOn(dossier: Dossier, youth: YouthFile, day: Day, which: 'governing' | 'any'): Governing {
  if (dossier.of('provider').length === 0) return 'unlisted'
  const current = youth.providers.filter(({ fact }) => holds(fact, day))
  const highest = providerKinds.find((kind) => current.some(({ fact }) => fact.kind === kind))
  return new Set(current.filter(({ fact }) => which === 'any' || fact.kind === highest).map(({ fact }) => fact.id))
}

/**
 * Whether both a provider that counts and a Family Partner attended. Where a case lists no providers, or no staff, the
 * attendees it does not otherwise know stand for them: two different people.
 *
 * @param anyStaff anybody on the staff will do for the Family Partner (ambiguity A70)
 */
export function bothAttended({ fact }: Filed<'meeting'>, governing: Governing, dossier: Dossier, anyStaff = false): boolean {
  const listed = new Set(dossier.of('provider').map((provider) => provider.fact.id))
  const isProvider = (id: string) => (governing === 'unlisted' ? !dossier.staff.has(id) : governing.has(id))
  const isPartner = (id: string) => !listed.has(id) && (isByFamilyPartner(dossier, id) || (anyStaff && dossier.staff.has(id)))
  return fact.attendedBy.some((provider) => isProvider(provider) && fact.attendedBy.some((partner) => partner !== provider && isPartner(partner)))
}

/** Whether a Family Partner attended a meeting. */
export function partnerAttended({ fact }: Filed<'meeting'>, dossier: Dossier): boolean {
  const listed = new Set(dossier.of('provider').map((provider) => provider.fact.id))
  return fact.attendedBy.some((id) => !listed.has(id) && isByFamilyPartner(dossier, id))
}
