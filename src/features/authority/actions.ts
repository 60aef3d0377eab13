'use server'

import { consentsAddress } from '@/features/consents/address'
import { pagesOf } from '@/features/contacts/addresses'
import { dischargeAddress } from '@/features/discharge/address'
import { action } from '@/tenancy/action'
import { findCareLink, setAuthority } from './commands'
import { newAuthority } from './schema'

/** Says whether a caregiver may sign for a youth. */
export const setAuthorityAction = action({
  name: 'authority.set',
  permission: 'consents.record',
  input: newAuthority,
  row: (_scope, db, input) => findCareLink(db, input),
  run: async (scope, db, input, link) => {
    const set = await setAuthority(scope, db, input, link)
    if (!set.ok) return set
    return { ok: true, value: undefined, records: [{ kind: 'caregiverYouth', id: link.id, familyId: link.familyId, changed: ['authority'] }], revalidate: [...pagesOf(link.familyId), consentsAddress(link.familyId), dischargeAddress(link.familyId)] }
  },
})
