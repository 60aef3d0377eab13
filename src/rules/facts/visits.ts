import type { Day } from '../calendar/civil-date'
import type { MissedVisits } from '../spec/obligation'
import type { Contact, Dossier } from './dossier'
import { isByFamilyPartner } from './people'

/**
 * Whether enough visits failed between two days to excuse their absence: face-to-face tries that reached nobody, on
 * different days (ambiguity A43). The caller has seen that none succeeded.
 */
export function enoughVisitsFailed(rule: MissedVisits, contacts: readonly Contact[], from: Day, to: Day, dossier: Dossier): boolean {
  const failed = contacts.filter(
    ({ fact, day }) => fact.mode === 'faceToFace' && !fact.reached && day >= from && day <= to && isByFamilyPartner(dossier, fact.by),
  )
  return (rule.sameDayToo ? failed.length : new Set(failed.map(({ day }) => day)).size) >= rule.visits
}
