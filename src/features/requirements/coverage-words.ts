import type { RequirementCoverage } from '@/rules/spec/requirement'

/** What each kind of coverage is called, and what it means for the people who use the app. */
export const coverageWords: Readonly<Record<RequirementCoverage, { readonly name: string; readonly means: string }>> = {
  computed: { name: 'Computed', means: 'Worked out from your records: what is due, when, and whether it was done.' },
  enforced: { name: 'Enforced', means: 'The app does not let anyone save what would break it.' },
  recorded: { name: 'Recorded', means: 'There is a place to write it down. The app does not judge it.' },
  attested: { name: 'Attested', means: 'Only a person can say that it is so. No record shows it.' },
  informational: { name: 'For information', means: 'It explains something. There is nothing to do.' },
  planned: { name: 'Planned', means: 'Not in the app yet. Until it is, you have to keep track of it yourselves.' },
}
