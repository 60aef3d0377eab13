import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { incomingAddress } from '@/features/referrals/address'
import { IntakeForm } from '@/features/referrals/components/intake-form'
import { type Incoming, readIncoming } from '@/features/referrals/inbox'
import { offeredPrograms } from '@/features/referrals/offered-programs'
import { prefillFrom } from '@/features/referrals/prefill'
import type { Db } from '@/db/database'
import { readPage, readRecord } from '@/tenancy/read'
import type { TenantScope } from '@/tenancy/scope'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Take in a referral' }

const formOf = async (scope: TenantScope, db: Db, incoming: Incoming | null) => ({ programs: await offeredPrograms(scope, db), opened: scope.now.getTime(), incoming })

export default async function NewReferralPage({ searchParams }: PageProps<'/referrals/new'>) {
  const { from } = await searchParams
  const { programs, opened, incoming } =
    typeof from === 'string'
      ? await readRecord('referrals.manage', { kind: 'incomingReferral', id: from }, async (scope, db) => {
          const found = await readIncoming(scope, db, from)
          return found && (await formOf(scope, db, found))
        })
      : await readPage('referrals.manage', (scope, db) => formOf(scope, db, null))
  // The back button after saving, or a colleague who was quicker: what became of it, and the way to the referral.
  if (incoming?.decided) redirect(incomingAddress(incoming.id))
  if (programs.length === 0) {
    return (
      <>
        <PageHead title="Take in a referral" says="There is no program to refer to yet." />
        <Link href="/programs" className="text-accent underline underline-offset-4">Go to the programs</Link>
      </>
    )
  }
  return (
    <>
      <PageHead title="Take in a referral" says="The clocks run from the moment it reached you." />
      <IntakeForm key={incoming?.id} programs={programs} opened={opened} {...(incoming ? { incoming: { id: incoming.id, receivedAt: incoming.receivedAt, draft: prefillFrom(incoming) } } : {})} />
    </>
  )
}
