import * as z from 'zod'
import { madeId, why } from '@/features/records/typed'

export const relationKinds = ['relatedTo', 'livesWith'] as const
export type RelationKind = (typeof relationKinds)[number]

/** That a colleague is family of a youth, or lives with one. */
export const newRelation = z.object({ id: madeId, staffId: z.uuid(), familyId: z.uuid('Find the family.'), youthId: z.uuid('Choose whom.'), kind: z.enum(relationKinds, 'Choose how.') })
export type NewRelation = z.infer<typeof newRelation>

export const struckRelation = z.object({ relationId: z.uuid(), why })
