import type { Metadata } from 'next'
import { PublicReferralForm } from '@/features/referrals/components/public-form'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { findOpenForm } from '@/tenancy/referral-form'
import { PageHead } from '@/ui/page-head'

/** Without a script the browser itself posts the form; it says where from only where it may name its own page. */
export const metadata: Metadata = { title: 'Send a referral', referrer: 'same-origin' }

export default async function ReferPage({ params }: PageProps<'/refer/[code]'>) {
  const { code } = await params
  const at = now()
  const form = await findOpenForm(code, at)
  if (!form) return <PageHead title="This form is not open" says="The address may have changed. Ask the agency for the new one, or call them." />
  return <PublicReferralForm code={code} id={newIdentifier(at.getTime())} agency={form.agency} programs={form.programs} />
}
