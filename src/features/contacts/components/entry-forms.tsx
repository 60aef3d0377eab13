'use client'

import { useDraft } from '@/ui/draft'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { acceptContactAction, strikeContactAction } from '../actions'
import { announce } from './saved'

const nothing = { text: '' }

/** Records that a reviewer accepts a way of contact that counts only then. */
export function AcceptForm({ familyId, contactId, userId }: { readonly familyId: string; readonly contactId: string; readonly userId: string }) {
  const { typed, change, discard } = useDraft(`${userId}.${familyId}.accept.${contactId}`, nothing)
  return (
    <Fold className="print:hidden" says="Accept this way of contact">
      <div className="mt-2">
        <ActionForm
          action={acceptContactAction} submit="Accept it" kind="plain"
          onDone={({ turned }) => {
            discard()
            announce(familyId, 'Accepted. Who, when and why stand on the contact.', turned, null)
          }}
        >
          <input type="hidden" name="contactId" value={contactId} />
          <TextArea name="note" label="Why is it accepted?" hint="Some payers count a visit or a video call only once a reviewer has accepted it. Your name and today’s date are recorded with this." rows={2} value={typed.text} onChange={(event) => change({ text: event.currentTarget.value })} />
        </ActionForm>
      </div>
    </Fold>
  )
}

/** Strikes a contact that was entered in error: it stays on record with who, when and why. */
export function StrikeForm({ familyId, contactId, userId }: { readonly familyId: string; readonly contactId: string; readonly userId: string }) {
  const { typed, change, discard } = useDraft(`${userId}.${familyId}.strike.${contactId}`, nothing)
  return (
    <Fold className="print:hidden" says="Entered in error">
      <div className="mt-2">
        <ActionForm
          action={strikeContactAction} submit="Strike it" kind="plain"
          onDone={({ turned }) => {
            discard()
            announce(familyId, 'Struck. It stays on the timeline and no longer counts.', turned, null)
          }}
        >
          <input type="hidden" name="contactId" value={contactId} />
          <TextArea name="why" label="Why was it entered in error?" hint="It stays on the timeline with your name, today’s date and this reason, and no longer counts." rows={2} value={typed.text} onChange={(event) => change({ text: event.currentTarget.value })} />
        </ActionForm>
      </div>
    </Fold>
  )
}
