import type { Metadata } from 'next'
import { InviteForm } from '@/features/people/components/invite-form'
import { admit } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Invite somebody' }

export default async function InvitePage() {
  await admit('people.manage')
  return (
    <div className="max-w-xl">
      <PageHead title="Invite somebody" says="You get a link to give to them. They choose their own password." />
      <InviteForm />
    </div>
  )
}
