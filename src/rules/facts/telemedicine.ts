import type { Contact } from './dossier'
import { caregiversIn } from './contact-test'
import { consentsInForce, type YouthFile } from './youth-file'

/** Whether something holds, with an attribute that is absent kept apart from both. */
export type Answer = 'yes' | 'no' | 'unknown'

const speaks = (language: string, tag: string) => tag.toLowerCase().split('-')[0] === language

/**
 * Whether nobody (or, under `anyCaregiver`, not everybody) who took part has the language as their first one. A
 * caregiver whose first language is not on record, or nobody on record at all, leaves it unknown.
 */
export function firstLanguageIsNot(language: string, contact: Contact, youth: YouthFile, whose: 'caregivers' | 'anyCaregiver'): Answer {
  const present = caregiversIn(contact, youth)
  const answers = present.map(({ firstLanguage }): Answer => (firstLanguage === undefined ? 'unknown' : speaks(language, firstLanguage) ? 'no' : 'yes'))
  if (answers.length === 0) return 'unknown'
  const decisive: Answer = whose === 'caregivers' ? 'no' : 'yes'
  if (answers.includes(decisive)) return decisive
  if (answers.includes('unknown')) return 'unknown'
  return whose === 'caregivers' ? 'yes' : 'no'
}

/** Whether both tests of telemedicine allow the contact: another first language than English, and consent in force that day. */
export const telemedicineAllowed = (contact: Contact, youth: YouthFile, whose: 'caregivers' | 'anyCaregiver') =>
  firstLanguageIsNot('en', contact, youth, whose) === 'yes' && consentsInForce(youth, 'telehealth', contact.day).length > 0
