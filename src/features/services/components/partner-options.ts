import type { Partner } from '../queries'

/** Family Partners as choices, each with how many families they have. */
export const partnerOptions = (partners: readonly Partner[]) =>
  partners.map(({ id, name, families, untrained }) => [id, `${name}, ${families === 1 ? 'one family' : `${families} families`}${untrained ? ', trainings before duties missing' : ''}`] as const)
