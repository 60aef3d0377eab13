'use client'

import { announce } from '@/features/contacts/components/saved'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { addAddendumAction } from '../actions'

type AddendumProps = { readonly reportId: string; readonly youth: string; readonly place: string; readonly label?: string }

/** Words that are added to a signed report, which stays as it is. */
export function AddendumForm({ reportId, youth, place, label = `Add to ${youth}’s report` }: AddendumProps) {
  return (
    <ActionForm
      action={addAddendumAction} draft={`addendum.${reportId}`} once submit="Sign the addition" kind="plain"
      onDone={() => announce(place, `Added to ${youth}’s report.`, [], null)}
    >
      <input type="hidden" name="reportId" value={reportId} />
      <TextArea name="text" label={label} hint="The report stays as it is; this is put under it, with your name and the time." />
    </ActionForm>
  )
}
