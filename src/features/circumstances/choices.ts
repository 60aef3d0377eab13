/** Where somebody can live, as a form offers it. */
export const settingChoices = [
  ['family', 'With family or guardians'],
  ['foster', 'In a foster home'],
  ['congregate', 'In congregate care'],
] as const

/** How a caregiver can stand to a youth's care, as a form offers it. */
export const caringChoices = {
  paidToCare: { label: 'They are paid to care for the youth', hint: 'Employed for it, as in a group home. Contacts with nobody else but them are then not with family, also earlier ones.' },
  foster: { label: 'They are a foster parent', hint: 'A foster parent is family, paid or not.' },
} as const

/** What a family can prefer, as a form offers it. */
export const preferenceChoices = [['telephone', 'Talking by telephone']] as const
