'use server'

import { action } from '@/tenancy/action'
import { findByName } from './queries'
import { nameSearch } from './schema'

/** Families and people by a part of a name. It is asked in a message, so that no name stands in an address; who was shown is on record. */
export const findAction = action({
  name: 'search.find',
  permission: 'self',
  input: nameSearch,
  creates: true,
  run: async (scope, db, { words }) => {
    const value = await findByName(scope, db, words)
    const families = value.families.map(({ id }) => ({ kind: 'family', id, familyId: id }))
    return { ok: true, value, records: [{ kind: 'member', id: scope.membershipId }, ...families] }
  },
})
