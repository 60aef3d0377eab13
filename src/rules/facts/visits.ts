import type { Day } from '../calendar/civil-date'
import type { ContactTest } from '../spec/events'
import type { MissedVisits } from '../spec/obligation'
import { contactsThatCount } from './contact-test'
import type { Dossier } from './dossier'
import type { YouthFile } from './youth-file'

/** A Family Partner came to see the caregiver and met nobody, and the record holds the try. */
const failedVisit: ContactTest = { with: 'caregiver', reached: false, modes: ['faceToFace'], byFamilyPartner: true }

/**
 * Whether enough visits failed between two days to excuse their absence: face-to-face tries that reached nobody, on
 * different days (ambiguity A43). The caller has seen that none succeeded.
 */
export function enoughVisitsFailed(rule: MissedVisits, youths: readonly YouthFile[], from: Day, to: Day, dossier: Dossier): boolean {
  const failed = contactsThatCount(failedVisit, youths, dossier).filter(({ day }) => day >= from && day <= to)
  return (rule.sameDayToo ? failed.length : new Set(failed.map(({ day }) => day)).size) >= rule.visits
}
