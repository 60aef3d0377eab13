import { languages } from '@/features/records/languages'
import type { FactOf, Mode, Party, StaffRole } from '@/rules/facts/vocabulary'
import { foldHeading } from './columns'

/** Words of ours by how people write them. */
const meaning = <Word extends string>(spellings: Readonly<Record<Word, readonly string[]>>) => {
  const known = new Map(Object.entries<readonly string[]>(spellings).flatMap(([word, all]) => [word, ...all].map((one) => [foldHeading(one), word as Word] as const)))
  return (text: string): Word | undefined => known.get(foldHeading(text))
}

export const modeOf = meaning<Mode>({
  telephone: ['phone', 'phone call', 'telephone call', 'call', 'called', 'by phone'], faceToFace: ['face to face', 'in person', 'home visit', 'visit', 'f2f', 'ftf', 'community visit', 'office visit', 'home'],
  video: ['video call', 'telehealth', 'zoom', 'telemedicine', 'virtual', 'teams'], text: ['text message', 'sms', 'texted'], email: ['e-mail', 'mail by computer'], voicemail: ['left message', 'voice mail', 'message left', 'vm'], letter: ['mail', 'post'],
})

export const partyOf = meaning<Party>({
  caregiver: ['parent', 'guardian', 'mother', 'father', 'mom', 'dad', 'grandmother', 'family'], youth: ['child', 'client', 'member'], treatmentProvider: ['provider', 'treatment provider', 'therapist', 'clinician', 'care coordinator', 'icc', 'iht'],
  stateAgency: ['state agency', 'dcf', 'dmh', 'dys', 'agency'], other: ['somebody else', 'school', 'others'],
})

export const staffRoleOf = meaning<StaffRole>({
  familyPartner: ['family partner', 'fp', 'peer', 'parent partner', 'family support partner', 'cps-p', 'peer specialist'], seniorFamilyPartner: ['senior family partner', 'sfp', 'senior fp', 'lead family partner'],
  clinician: ['licensed clinician', 'supervisor', 'lmhc', 'licsw', 'clinical supervisor'], programManager: ['program manager', 'manager', 'program director', 'director'], other: ['other staff', 'admin', 'administrator', 'support'],
})

export const providerKindOf = meaning<'icc' | 'iht' | 'outpatient'>({ icc: ['intensive care coordination', 'intensive care coordination (icc)'], iht: ['in-home therapy', 'in home therapy (iht)'], outpatient: ['op', 'outpatient therapy', 'outpatient therapist'] })

export const closingReasonOf = meaning<FactOf<'closed'>['reason']>({
  caregiverDecision: ['caregiver decision', 'caregiver decided', 'family decision', 'parent decision', 'family declined', 'declined', 'withdrew', 'withdrawn', 'no longer wanted'], jointDecision: ['joint decision', 'decided together', 'mutual decision', 'team decision'],
  goalsMet: ['goals met', 'goals achieved', 'completed', 'successful', 'graduated', 'successful completion'], withoutNotice: ['left without notice', 'without notice', 'lost contact', 'lost to contact', 'unable to contact', 'no contact', 'could not be reached'],
  transfer: ['transferred', 'another service', 'referred elsewhere', 'sent elsewhere', 'moved to another agency'], ineligible: ['not eligible', 'no longer eligible', 'aged out', 'ineligibility'], other: ['another reason', 'something else'],
})

export const closingReasonHint = 'Write caregiver decision, joint decision, goals met, left without notice, transfer, not eligible or other.'

export const diagnosisOf = meaning<'mentalIllness' | 'substanceRelated' | 'developmentalDisability' | 'autism' | 'neurocognitive' | 'traumaticBrainInjury' | 'other'>({
  mentalIllness: ['mental illness', 'mental health', 'mh', 'sed'], substanceRelated: ['substance-related disorder', 'substance related', 'substance use', 'sud'], developmentalDisability: ['developmental disability', 'dd'], autism: ['asd', 'autism spectrum disorder'],
  neurocognitive: ['neurocognitive disorder'], traumaticBrainInjury: ['traumatic brain injury', 'tbi'], other: ['another'],
})

export const yesNoOf = meaning<'yes' | 'no'>({ yes: ['y', 'true', '1', 'x', 'done', 'successful', 'reached', 'completed'], no: ['n', 'false', '0', 'none', 'unsuccessful', 'not reached', 'attempted', 'no answer'] })

export const directionOf = meaning<'in' | 'out'>({ in: ['incoming', 'inbound', 'received'], out: ['outgoing', 'outbound', 'made'] })

const byName = new Map<string, string>(languages.map(([tag, name]) => [foldHeading(name), tag]))

/** A language by its English name, or by its tag; undefined where it is neither. */
export const languageOf = (text: string): string | undefined => byName.get(foldHeading(text)) ?? (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined)

export const languageHint = 'Write it in English, as Spanish or Haitian Creole.'
