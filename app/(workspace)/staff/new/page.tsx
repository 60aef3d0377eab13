import type { Metadata } from 'next'
import { NewPersonForm } from '@/features/staff/components/person-forms'
import { admit } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Add somebody' }

export default async function NewStaffPage() {
  await admit('staff.manage')
  return (
    <div className="max-w-xl">
      <PageHead title="Add somebody" says="They need no log-in. Who is invited under People is on the staff file already." />
      <NewPersonForm />
    </div>
  )
}
