import type { RelationKind } from './schema'

/** How a colleague stands to a youth, as a form offers it. */
export const relationChoices: readonly (readonly [RelationKind, string])[] = [['relatedTo', 'Family: their own child, or a relative’s'], ['livesWith', 'They live together']]

/** "related to Mateo Silva" */
export const relationWords: Readonly<Record<string, string>> = { relatedTo: 'Related to', livesWith: 'Lives with' }

/** What a relation of somebody to a family is called in a sentence about them. */
export const kinWords: Readonly<Record<RelationKind, string>> = { relatedTo: 'related to this family', livesWith: 'living with a youth of this family' }
