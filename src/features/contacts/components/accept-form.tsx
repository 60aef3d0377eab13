'use client'

import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { acceptContactAction } from '../actions'
import { announce } from './saved'

/** Records that a reviewer accepts a way of contact that counts only then. */
export function AcceptForm({ familyId, contactId }: { readonly familyId: string; readonly contactId: string }) {
  return (
    <Fold className="print:hidden" drafts={[`accept.${contactId}`]} says="Accept this way of contact">
      <div className="mt-2">
        <ActionForm
          action={acceptContactAction} draft={`accept.${contactId}`} submit="Accept it" kind="plain"
          onDone={({ turned }) => announce(familyId, 'Accepted. Who, when and why stand on the contact.', turned, null)}
        >
          <input type="hidden" name="contactId" value={contactId} />
          <TextArea name="note" label="Why is it accepted?" hint="Some payers count a visit or a video call only once a reviewer has accepted it. Your name and today’s date are recorded with this." rows={2} />
        </ActionForm>
      </div>
    </Fold>
  )
}
