'use client'

import { announce } from '@/features/contacts/components/saved'
import type { ActionResult } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { useDraft } from '@/ui/draft'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { addAddendumAction } from '../actions'

const nothing = { id: '', text: '' }

type AddendumProps = { readonly familyId: string; readonly reportId: string; readonly youth: string; readonly userId: string; readonly place: string; readonly label?: string }

/** Words that are added to a signed report, which stays as it is. They are kept on the device until they are sent. */
export function AddendumForm({ familyId, reportId, youth, userId, place, label = `Add to ${youth}’s report` }: AddendumProps) {
  const { typed, change, discard } = useDraft(`${userId}.${familyId}.addendum.${reportId}`, nothing)
  // What was sent and not answered is sent again as the same: it is stored once.
  const add = (previous: ActionResult | null, sent: FormData) => {
    const id = typed.id || newIdentifier(now().getTime())
    if (!typed.id) change({ id })
    sent.set('id', id)
    return addAddendumAction(previous, sent)
  }
  return (
    <ActionForm
      action={add} submit="Sign the addition" kind="plain"
      onDone={() => {
        discard()
        announce(place, `Added to ${youth}’s report.`, [], null)
      }}
    >
      <input type="hidden" name="reportId" value={reportId} />
      <TextArea name="text" label={label} hint="The report stays as it is; this is put under it, with your name and the time." value={typed.text} onChange={(event) => change({ text: event.currentTarget.value })} />
    </ActionForm>
  )
}
