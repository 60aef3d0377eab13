'use client'

import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { rejectIncomingAction } from '../actions'

/** Rejects what is no referral at all. A real one is taken in and then declined, so that its clock stays on record. */
export function RejectForm({ incomingId }: { readonly incomingId: string }) {
  return (
    <section aria-labelledby="reject" className="max-w-2xl border-t border-line pt-6">
      <h2 id="reject" className="mb-1 text-xl font-medium">
        This is no referral
      </h2>
      <p className="mb-4 text-quiet">For a test, an advertisement or the same one sent twice. A real referral is taken in first and then declined: its clock stays on record.</p>
      <ActionForm action={rejectIncomingAction} draft={`reject.${incomingId}`} submit="Reject it" kind="plain">
        <input type="hidden" name="incomingId" value={incomingId} />
        <Field name="reason" label="Why is it none?" autoComplete="off" maxLength={500} />
      </ActionForm>
    </section>
  )
}
