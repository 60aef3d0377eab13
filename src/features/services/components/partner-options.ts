import { kinWords } from '@/features/relations/words'
import type { Partner } from '../queries'

/** Family Partners as choices, each with how many families they have, and what speaks against them. */
export const partnerOptions = (partners: readonly Partner[]) =>
  partners.map(({ id, name, families, untrained, kin }) => [id, `${name}, ${families === 1 ? 'one family' : `${families} families`}${kin ? `, ${kinWords[kin.kind]}` : ''}${untrained ? ', trainings before duties missing' : ''}`] as const)
