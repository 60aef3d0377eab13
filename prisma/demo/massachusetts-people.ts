import { habits } from './habits'
import type { PersonNotes } from './people'

const at = 'harborlight.example'
const partner = (name: string, hired: number, habit: keyof typeof habits, more: Partial<PersonNotes> = {}): PersonNotes => ({
  name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${at}`, role: 'familyPartner', hired, habit: habits[habit], ...more,
})

/** Fourteen Family Partners, and one who has left. The busy ones carry more families, the new one few. */
export const massachusettsPartners: readonly PersonNotes[] = [
  partner('Lien Dao', 1127, 'prompt', { email: `partner@${at}`, speaks: ['vi'] }),
  partner('Rosemary Castellan', 1314, 'prompt'),
  partner('Delroy Pinnock', 1027, 'usuallyPrompt', { speaks: ['kea'] }),
  partner('Inês Carvalhal', 905, 'usuallyPrompt', { email: `ines.carvalhal@${at}`, speaks: ['pt', 'kea'] }),
  partner('Marjorie Thistlewood', 1423, 'prompt'),
  partner('Guerda Saintil', 1080, 'usuallyPrompt', { speaks: ['ht', 'fr'] }),
  partner('Wendell Abernathy', 820, 'overloaded'),
  partner('Noor El-Amin', 1003, 'prompt', { speaks: ['ar'] }),
  partner('Carmen Villaseñor', 1187, 'usuallyPrompt', { email: `carmen.villasenor@${at}`, speaks: ['es'] }),
  partner('Tess Gallowhill', 710, 'usuallyPrompt'),
  partner('Bopha Ros', 1049, 'prompt', { speaks: ['km'] }),
  partner('Leonard Quist', 965, 'overloaded'),
  partner('Yesenia Barrantes', 1105, 'usuallyPrompt', { speaks: ['es'] }),
  partner('Kofi Mensah-Doyle', 92, 'newcomer'),
]

export const massachusettsLeaver: PersonNotes = partner('Paula Renwick', 1067, 'usuallyPrompt', { left: 71 })

export const massachusettsSeniors: readonly PersonNotes[] = [
  { name: 'Odette Baptiste', email: `senior@${at}`, role: 'seniorFamilyPartner', hired: 1525, habit: habits.prompt, speaks: ['ht', 'fr'] },
  { name: 'Harold Wexcombe', email: `harold.wexcombe@${at}`, role: 'seniorFamilyPartner', hired: 1377, habit: habits.usuallyPrompt },
  { name: 'Socorro Ibarra', email: `socorro.ibarra@${at}`, role: 'seniorFamilyPartner', hired: 1256, habit: habits.prompt, speaks: ['es', 'pt'] },
]

/** Works for two agencies: here as a clinician, in Georgia as a clinician too. One log-in, two memberships. */
export const inTwoAgencies = { name: 'Samir Haddad-Lowe', email: 'samir.haddadlowe@twoagencies.example' } as const

export const massachusettsClinicians: readonly PersonNotes[] = [
  { name: 'Tomasina Ruiz', email: `clinician@${at}`, role: 'clinician', hired: 1468, independentlyLicensed: true, seniorClinician: true, speaks: ['es'] },
  { name: 'Gideon Marchbanks', email: `gideon.marchbanks@${at}`, role: 'clinician', hired: 1137, independentlyLicensed: true, seniorClinician: true },
  { ...inTwoAgencies, role: 'clinician', hired: 1057, independentlyLicensed: true },
]

export const massachusettsOffice: readonly PersonNotes[] = [
  { name: 'Maren Achterberg', email: `manager@${at}`, role: 'programManager', hired: 1546 },
  { name: 'Desmond Fairweather', email: `desmond.fairweather@${at}`, role: 'programManager', hired: 1169 },
  { name: 'Priya Venkataraman', email: `administrator@${at}`, role: 'administrator', hired: 1494 },
]
