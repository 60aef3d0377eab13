import type { PersonNotes } from './people'

const at = 'mangrove.example'

export const floridaStaff: readonly PersonNotes[] = [
  { name: 'Ximena Calderón', email: `manager@${at}`, role: 'programManager', hired: 1234, speaks: ['es'] },
  { name: 'Beatrix Lowndes', email: `clinician@${at}`, role: 'clinician', hired: 1104, independentlyLicensed: true, seniorClinician: true },
  { name: 'Amos Tillery', email: `senior@${at}`, role: 'seniorFamilyPartner', hired: 1065 },
  { name: 'Fleurette Desrosiers', email: `partner@${at}`, role: 'familyPartner', hired: 990, speaks: ['ht', 'fr'] },
  { name: 'Curtis Okonjo-Bell', email: `administrator@${at}`, role: 'administrator', hired: 1254 },
]
