import type { Obligation } from './obligation'

/** Whose record an obligation is judged from: a family's, a staff member's, a working agreement's, or the agency's as a whole. */
export type Subject = 'family' | 'staff' | 'agreement' | 'agency'

/** The subject of an obligation. */
export function subjectOf(rule: Obligation): Subject {
  switch (rule.kind) {
    case 'deadline': return rule.starts.event === 'hired' ? 'staff' : 'family'
    case 'cadence': return { enrollment: 'family', familyPartner: 'staff', agreement: 'agreement' }[rule.subject] as Subject
    case 'cap': return rule.of === 'caseload' ? 'staff' : 'family'
    case 'validity': return rule.of === 'annualReport' ? 'agreement' : 'staff'
    case 'coverage': return rule.of === 'businessHours' ? 'agency' : 'family'
    case 'gate': return rule.of === 'trainingBeforeDuties' ? 'staff' : 'family'
    case 'ratio':
    case 'eligibility':
    case 'content':
    case 'attendance':
      return 'family'
  }
}
