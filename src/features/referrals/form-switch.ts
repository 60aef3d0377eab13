import type { Db } from '@/db/database'
import { formAddress, newFormCode } from '@/tenancy/referral-form'
import type { TenantScope } from '@/tenancy/scope'

/** How the agency’s public form stands. */
export interface FormState {
  readonly id: string
  readonly open: boolean
  readonly address: string | null
}

/** Reads whether the public form is open, and under which address. */
export async function readForm({ tenantId }: TenantScope, db: Db): Promise<FormState | null> {
  const agency = await db.agency.findUnique({ where: { id: tenantId }, select: { id: true, referralFormOpen: true, referralFormCode: true } })
  return agency && { id: agency.id, open: agency.referralFormOpen, address: agency.referralFormCode === null ? null : formAddress(agency.referralFormCode) }
}

/** Opens or closes the public form, or gives it a new address, under which alone it then answers. */
export async function switchForm({ tenantId }: TenantScope, db: Db, state: FormState, change: 'open' | 'close' | 'newAddress'): Promise<readonly string[]> {
  const fresh = change === 'newAddress' || (change === 'open' && state.address === null)
  const data = { ...(fresh ? { referralFormCode: newFormCode() } : {}), ...(change === 'newAddress' ? {} : { referralFormOpen: change === 'open' }) }
  await db.agency.update({ where: { id: tenantId }, data })
  return Object.keys(data)
}
