import { habits } from './habits'
import { inTwoAgencies } from './massachusetts-people'
import type { PersonNotes } from './people'

const at = 'redclay.example'

/** The Certified Peer Specialists (parents). */
export const georgiaPartners: readonly PersonNotes[] = [
  { name: 'Loretta Hargrove', email: `partner@${at}`, role: 'familyPartner', hired: 1109, habit: habits.usuallyPrompt },
  { name: 'Deshawn Applewhite', email: `deshawn.applewhite@${at}`, role: 'familyPartner', hired: 980, habit: habits.prompt },
  { name: 'Pilar Montero', email: `pilar.montero@${at}`, role: 'familyPartner', hired: 1033, habit: habits.usuallyPrompt, speaks: ['es'] },
  { name: 'Junie Tallwood', email: `junie.tallwood@${at}`, role: 'familyPartner', hired: 690, habit: habits.overloaded },
  { name: 'Clarence Eubanks-Ray', email: `clarence.eubanksray@${at}`, role: 'familyPartner', hired: 840, habit: habits.prompt },
]

export const georgiaStaff = {
  manager: { name: 'Jerome Whitfield', email: `manager@${at}`, role: 'programManager', hired: 1325 },
  senior: { name: 'Winnie Castleberry', email: `senior@${at}`, role: 'seniorFamilyPartner', hired: 1249, habit: habits.prompt },
  clinician: { name: 'Roland Achebe', email: `clinician@${at}`, role: 'clinician', hired: 1078, independentlyLicensed: true, seniorClinician: true },
  shared: { ...inTwoAgencies, role: 'clinician', hired: 760, independentlyLicensed: true },
  administrator: { name: 'Dorothea Spence', email: `administrator@${at}`, role: 'administrator', hired: 1286 },
} as const satisfies Record<string, PersonNotes>
