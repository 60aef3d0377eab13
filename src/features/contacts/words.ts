import type { Mode, Party } from '@/rules/facts/vocabulary'

/** How a mode is said after "by": "by telephone". */
export const modeWords: Readonly<Record<Mode, string>> = {
  telephone: 'telephone', faceToFace: 'visit', video: 'video', text: 'text message', email: 'e-mail', voicemail: 'voicemail', letter: 'letter',
}

/** The modes in which somebody can be reached, as the form names them. */
export const reachedModes = [
  ['telephone', 'Telephone'], ['faceToFace', 'Face to face'], ['video', 'Video'], ['text', 'Text'], ['email', 'E-mail'], ['letter', 'Letter'],
] as const satisfies readonly (readonly [Mode, string])[]

/** Modes in which two people talk, so that it lasts some minutes. */
export const talks = (mode: string): boolean => mode === 'telephone' || mode === 'faceToFace' || mode === 'video'

export const partyWords: Readonly<Record<Party, string>> = {
  caregiver: 'caregiver', youth: 'youth', treatmentProvider: 'treatment provider', stateAgency: 'state agency', other: 'somebody else',
}

/** A try that reached nobody, in one tap: what the button says, how it was tried, and its report. */
export const attempts = [
  { outcome: 'noAnswer', label: 'No answer', mode: 'telephone' },
  { outcome: 'leftMessage', label: 'Left message', mode: 'voicemail' },
  { outcome: 'nobodyHome', label: 'Nobody home', mode: 'faceToFace' },
] as const satisfies readonly { outcome: string; label: string; mode: Mode }[]

export type Attempt = (typeof attempts)[number]

const attemptReports: Readonly<Record<Mode, string>> = {
  telephone: 'Tried by telephone: no answer.',
  voicemail: 'Tried by telephone: left a message.',
  faceToFace: 'Tried by visit: nobody home.',
  video: 'Tried by video: nobody joined.',
  text: 'Tried by text message: no reply.',
  email: 'Tried by e-mail: no reply.',
  letter: 'Tried by letter: no reply.',
}

/** The one-line report of a try that reached nobody. */
export const attemptReport = (mode: Mode): string => attemptReports[mode]

/** What the modes are called on the form where nobody was reached. */
export const triedModes = [
  ['telephone', 'No answer'], ['voicemail', 'Left message'], ['faceToFace', 'Nobody home'], ['video', 'Video, nobody joined'], ['text', 'Text, no reply'], ['email', 'E-mail, no reply'], ['letter', 'Letter, no reply'],
] as const satisfies readonly (readonly [Mode, string])[]

export const providerKindWords: Readonly<Record<string, string>> = { icc: 'Intensive Care Coordination', iht: 'In-Home Therapy', outpatient: 'outpatient' }

/** What is still to be done with a contact whose report has no words yet, for each youth named. */
export const sayToFinish = (names: readonly string[]): string => `To finish: the report for ${names.join(', ')}. It does not count until then.`
