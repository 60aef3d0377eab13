import type { Metadata } from 'next'
import Link from 'next/link'
import { AcceptanceForm } from '@/features/joining/components/acceptance-form'
import { rolesInWords } from '@/features/people/role-choices'
import { now } from '@/platform/clock'
import { openInvitation } from '@/tenancy/invitation'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Invitation' }

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invitation = await openInvitation(token, now())
  if (!invitation) {
    return (
      <>
        <PageHead title="This link no longer works" says="It has been used, was withdrawn or is older than seven days. Ask whoever invited you for a new one." />
        <Link href="/sign-in" className="text-accent underline underline-offset-4">
          Go to the sign-in page
        </Link>
      </>
    )
  }
  const { agency, email, roles, displayName, known } = invitation
  return (
    <>
      <PageHead title={`Join ${agency}`} says={`You are invited as ${rolesInWords(roles)}. You will sign in as ${email}.`} />
      <AcceptanceForm token={token} displayName={displayName} known={known} />
    </>
  )
}
