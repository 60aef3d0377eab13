import type { ContactTest } from '../spec/events'
import type { Contact, Dossier } from './dossier'
import { isByFamilyPartner } from './people'
import type { Mode, Party } from './vocabulary'
import { isDocumented, type YouthFile } from './youth-file'

const modeWords: Record<Mode, string> = {
  telephone: 'telephone', faceToFace: 'face-to-face visit', video: 'video', text: 'text message', email: 'e-mail', voicemail: 'voicemail', letter: 'letter',
}
/** How a mode is said in a sentence. */
export const speakMode = (mode: Mode) => modeWords[mode]

const partyWords: Record<Party | 'caregiverOrYouth', string> = {
  caregiver: 'a caregiver', youth: 'the youth', caregiverOrYouth: 'a caregiver or the youth', treatmentProvider: 'the treatment provider', stateAgency: 'a state agency', other: 'somebody else',
}

/** Whether those a test asks for took part. */
export function isWith(test: ContactTest, { fact }: Contact): boolean {
  if (test.with === 'anyone') return true
  return test.with === 'caregiverOrYouth' ? fact.with.includes('caregiver') || fact.with.includes('youth') : fact.with.includes(test.with)
}

/** All three conditions of telehealth are recorded. */
export const telehealthHolds = ({ fact }: Contact) =>
  fact.telehealth?.hipaaPlatform === true && fact.telehealth.requestedByFamily === true && fact.telehealth.effective === true

function whyModeFails(test: ContactTest, contact: Contact): string | undefined {
  const { mode, acceptedOn } = contact.fact
  if (!test.modes || test.modes.includes(mode)) return undefined
  if (test.telehealthModes?.includes(mode)) return telehealthHolds(contact) ? undefined : 'by video without all three telehealth conditions'
  if (test.acceptedModes?.includes(mode)) return acceptedOn !== undefined ? undefined : `${speakMode(mode)} counts only with a reviewer's recorded acceptance`
  return `${speakMode(mode)} does not count`
}

/** The caregivers who took part, or every caregiver on record where the contact names none. */
export function caregiversIn(contact: Contact, youth: YouthFile) {
  const named = contact.fact.caregivers
  return named && named.length > 0 ? youth.caregivers.filter((caregiver) => named.includes(caregiver.id)) : youth.caregivers
}

/** Whether everyone who took part is employed to care for the youth and no foster parent. */
export function onlyPaidCaregivers(contact: Contact, youth: YouthFile): boolean {
  const present = caregiversIn(contact, youth)
  return present.length > 0 && present.every((caregiver) => caregiver.paidToCare === true && caregiver.foster !== true)
}

const isWithYouthEnough = (test: ContactTest, { fact }: Contact) => test.with === 'caregiverOrYouth' && fact.with.includes('youth')

/**
 * Why a contact does not count for a youth under a test, in words that finish "… not counted: "; undefined when it
 * counts. The order is the one in which a person would ask.
 */
export function whyNotCounted(test: ContactTest, contact: Contact, youth: YouthFile, dossier: Dossier): string | undefined {
  const { fact } = contact
  if (test.with !== 'anyone' && !isWith(test, contact)) return `not with ${partyWords[test.with]}`
  if (test.reached === true && !fact.reached) return 'nobody was reached'
  if (test.reached === false && fact.reached) return 'somebody was reached'
  const mode = whyModeFails(test, contact)
  if (mode !== undefined) return mode
  if (fact.direction === 'in' && (test.outgoing === true || (test.ownTries === true && !fact.reached))) return 'the agency did not make it'
  if (test.service === true && !(fact.service === true && fact.reached && fact.with.includes('caregiver'))) return 'no service was delivered'
  if (test.offersInterview === true && fact.offeredInterview !== true) return 'no interview was offered'
  if (test.progressUpdate === true && fact.progressUpdate !== true) return 'no update on progress was given'
  if (test.byFamilyPartner === true && !isByFamilyPartner(dossier, fact.by)) return 'not by a Family Partner'
  if (test.undocumentedToo !== true && !isDocumented(contact, youth.id)) return "no progress report in this youth's record"
  if (test.unpaidCaregiver === true && !isWithYouthEnough(test, contact) && onlyPaidCaregivers(contact, youth)) return 'only with somebody paid to care'
  return undefined
}

/** Whether a contact counts for a youth under a test. */
export const counts = (test: ContactTest, contact: Contact, youth: YouthFile, dossier: Dossier) =>
  whyNotCounted(test, contact, youth, dossier) === undefined

/** The contacts that count for at least one youth of the case, in order: what is judged per family or per contact. */
export function contactsThatCount(test: ContactTest, youths: readonly YouthFile[], dossier: Dossier): readonly Contact[] {
  const found = new Set(youths.flatMap((youth) => youth.contacts.filter((contact) => counts(test, contact, youth, dossier))))
  return youths.length === 1 ? [...found] : dossier.of('contact').filter((contact) => found.has(contact))
}
