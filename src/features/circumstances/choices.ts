/** Where somebody can live, as a form offers it. */
export const settingChoices = [
  ['family', 'With family, guardians or other permanent caregivers'],
  ['foster', 'In a foster home'],
  ['congregate', 'In congregate care: a group home or institution whose carers are paid'],
] as const

/** What a family can prefer, as a form offers it. */
export const preferenceChoices = [['telephone', 'Talking by telephone']] as const
