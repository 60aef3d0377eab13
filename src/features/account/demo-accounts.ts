/** Everybody's password in the demo, where all people are made up. */
export const demoPassword = 'walking alongside'

/** People of the demo whom the sign-in page offers, one for each role. Demo data makes them with these addresses. */
export const demoAccounts = [
  { email: 'manager@harborlight.example', name: 'Maren Achterberg', role: 'Program manager', agency: 'Harborlight Family Support, Massachusetts' },
  { email: 'clinician@harborlight.example', name: 'Tomasina Ruiz', role: 'Clinician', agency: 'Harborlight Family Support, Massachusetts' },
  { email: 'senior@harborlight.example', name: 'Odette Baptiste', role: 'Senior Family Partner', agency: 'Harborlight Family Support, Massachusetts' },
  { email: 'partner@harborlight.example', name: 'Lien Dao', role: 'Family Partner', agency: 'Harborlight Family Support, Massachusetts' },
  { email: 'administrator@harborlight.example', name: 'Priya Venkataraman', role: 'Administrator', agency: 'Harborlight Family Support, Massachusetts' },
  { email: 'manager@redclay.example', name: 'Jerome Whitfield', role: 'Program manager', agency: 'Red Clay Parent Network, Georgia' },
  { email: 'manager@mangrove.example', name: 'Ximena Calderón', role: 'Program manager', agency: 'Mangrove Coast Care Alliance, Florida' },
] as const
