import type { FactOf } from '@/rules/facts/vocabulary'

/** The sections of a discharge plan, in the order of the documents. */
export const sections = ['strategies', 'supports', 'services', 'resources', 'followUp'] as const
export type Section = (typeof sections)[number]

export const sectionWords: Readonly<Record<Section, { readonly title: string; readonly hint: string }>> = {
  strategies: { title: 'Strategies', hint: 'What works for the youth and the caregivers, and goes on.' },
  supports: { title: 'Supports', hint: 'People and groups who stand by them.' },
  services: { title: 'Services', hint: 'What stays in place, with whom.' },
  resources: { title: 'Resources', hint: 'What helps them keep what they have gained.' },
  followUp: { title: 'Follow-up plans', hint: 'Who does what next, and when.' },
}

/** What led to a discharge, as the form asks. */
export const triggers = [
  ['caregiverDecision', 'The caregiver no longer wants or needs the service'],
  ['jointDecision', 'Decided together with the providers'],
  ['goalsMet', 'The goals of the plan are met'],
  ['withoutNotice', 'The family left without notice'],
  ['transfer', 'Another service suits better'],
  ['ineligible', 'No longer eligible'],
  ['other', 'Something else'],
] as const satisfies readonly (readonly [FactOf<'closed'>['reason'], string])[]

/** What a provider offers somebody who left without notice, as the documents list it. */
export const helpKinds = ['anotherAppointment', 'serviceTermination', 'referrals', 'none'] as const
export const helpWords: Readonly<Record<string, string>> = {
  anotherAppointment: 'Another appointment', serviceTermination: 'Ending the service properly', referrals: 'Referrals to others', none: 'None could be offered: nobody was reached',
}

export const meansOfGiving = ['inPerson', 'mail', 'email', 'fax', 'portal'] as const
export const meansWords: Readonly<Record<string, string>> = { inPerson: 'In person', mail: 'By mail', email: 'By e-mail', fax: 'By fax', portal: 'Through a portal' }
