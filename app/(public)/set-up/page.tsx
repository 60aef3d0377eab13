import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SetUpForm } from '@/features/joining/components/set-up-form'
import { isSetUp } from '@/tenancy/set-up'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (await isSetUp()) notFound()
  return (
    <>
      <PageHead title="Set up Alongside" says="Nobody has used it here yet. Name the first agency and yourself, its administrator; you can invite the others afterwards." />
      <SetUpForm />
    </>
  )
}
