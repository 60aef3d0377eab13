/** Where somebody can live, as a form offers it. */
export const settingChoices = [
  ['family', 'With family or guardians'],
  ['foster', 'In a foster home'],
  ['congregate', 'In congregate care'],
] as const

/** What a family can prefer, as a form offers it. */
export const preferenceChoices = [['telephone', 'Talking by telephone']] as const
