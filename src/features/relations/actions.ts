'use server'

import { familyAddress } from '@/features/contacts/addresses'
import { pagesOf } from '@/features/staff/records'
import { action } from '@/tenancy/action'
import { addRelation, strikeRelation } from './commands'
import { findPair, findRelation } from './queries'
import { newRelation, struckRelation } from './schema'

/** Records that a colleague is family of a youth, or lives with one. */
export const addRelationAction = action({
  name: 'relations.add',
  permission: 'relations.manage',
  input: newRelation,
  row: (_scope, db, input) => findPair(db, input),
  once: ({ id }) => id,
  run: async (scope, db, input, pair) => {
    const added = await addRelation(scope, db, input, pair)
    if (!added.ok) return added
    return { ok: true, value: { turned: added.turned }, records: [{ kind: 'staffRelation', id: input.id, familyId: pair.familyId }], revalidate: [...pagesOf(input.staffId), familyAddress(pair.familyId)] }
  },
})

/** Strikes a relation that was entered in error. */
export const strikeRelationAction = action({
  name: 'relations.strike',
  permission: 'relations.manage',
  input: struckRelation,
  row: (scope, db, { relationId }) => findRelation(scope, db, relationId),
  run: async (scope, db, { why }, relation) => {
    const struck = await strikeRelation(scope, db, relation, why)
    if (!struck.ok) return struck
    return { ok: true, value: { turned: struck.turned }, records: [{ kind: 'staffRelation', id: relation.id, familyId: relation.familyId, changed: ['strikeId'] }], revalidate: [...pagesOf(relation.staffId), familyAddress(relation.familyId)] }
  },
})
