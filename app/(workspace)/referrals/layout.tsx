import type { ReactNode } from 'react'
import { admit } from '@/tenancy/read'

/** Asks before the skeleton is sent, so that whoever may not is answered “not found” by the status, too. */
export default async function ReferralsLayout({ children }: { children: ReactNode }) {
  await admit('referrals.read')
  return children
}
