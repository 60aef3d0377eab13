/** How closings, meetings, consents and settings are said on the timeline. */
export const closingWords: Readonly<Record<string, string>> = {
  caregiverDecision: 'the caregiver decided', jointDecision: 'decided together', goalsMet: 'goals met', withoutNotice: 'the family left without notice', transfer: 'transferred', ineligible: 'no longer eligible', other: 'another reason',
}
export const meetingWords: Readonly<Record<string, string>> = {
  cpt: 'Care Planning Team meeting', treatmentTeam: 'Treatment team meeting', carePlanning: 'Care planning meeting', dischargePlanning: 'Discharge planning meeting', workgroup: 'Workgroup meeting',
}
export const consentWords: Readonly<Record<string, string>> = { telehealth: 'telehealth', disclosure: 'sharing information', stateAgency: 'talking with state agencies' }
export const settingWords: Readonly<Record<string, string>> = { family: 'with family', foster: 'in a foster home', congregate: 'in congregate care' }
