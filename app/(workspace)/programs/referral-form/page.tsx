import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormSwitch } from '@/features/referrals/components/form-switch'
import { readForm } from '@/features/referrals/form-switch'
import { readPage } from '@/tenancy/read'
import { LinkToCopy } from '@/ui/link-to-copy'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Public referral form' }

export default async function ReferralFormPage() {
  const form = (await readPage('programs.manage', readForm)) ?? notFound()
  return (
    <div className="max-w-2xl">
      <PageHead title="Public referral form" says={form.open ? 'It is open: whoever has its address can send a referral.' : 'It is closed: nobody can send a referral by it.'} />
      <div className="grid gap-6">
        <p>Providers and caregivers send a referral without an account, and get a receipt. It waits under Referrals until somebody takes it in; its clock runs from the moment it arrives. The form shows the agency’s name and the names of its programs, and nothing else.</p>
        {form.open && form.address ? <LinkToCopy link={form.address} label="Its address" /> : null}
        <FormSwitch open={form.open} known={form.address !== null} />
      </div>
    </div>
  )
}
