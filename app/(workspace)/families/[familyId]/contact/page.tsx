import type { Metadata } from 'next'
import { ContactForm } from '@/features/contacts/components/contact-form'
import { MessageNotes } from '@/features/contacts/components/message-notes'
import { findContactFamily } from '@/features/contacts/queries'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Log a contact' }

export default async function ContactPage({ params, searchParams }: PageProps<'/families/[familyId]/contact'>) {
  const { familyId } = await params
  const { reached } = await searchParams
  const { family, opened } = await readRecord('contacts.log', { kind: 'family', id: familyId, familyId }, async (scope, db) => {
    const found = await findContactFamily(scope, db, familyId)
    return found && { family: found, opened: scope.now.getTime() }
  })
  const { id, timeZone, youths, caregivers, providers, asks } = family
  return (
    <>
      <PageHead title="Log a contact" says={`With the ${family.name}`} />
      <MessageNotes caregivers={caregivers} />
      <ContactForm
        key={id} reached={reached === 'yes'} opened={opened}
        family={{ id, timeZone, youths, caregivers: caregivers.map(({ id: caregiver, name, relationship }) => ({ id: caregiver, name, relationship })), providers, asks }}
      />
    </>
  )
}
