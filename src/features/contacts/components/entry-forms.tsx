'use client'

import { useDraft } from '@/ui/draft'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { finishReportAction, strikeContactAction } from '../actions'
import { announce } from './saved'

const nothing = { text: '' }

type FinishProps = { readonly familyId: string; readonly contactId: string; readonly youth: { readonly id: string; readonly name: string }; readonly userId: string }

/** The words that a contact was saved without. They are kept on the device until they are signed. */
export function FinishReportForm({ familyId, contactId, youth, userId }: FinishProps) {
  const { typed, change, discard } = useDraft(`${userId}.${familyId}.report.${contactId}.${youth.id}`, nothing)
  return (
    <ActionForm
      action={finishReportAction} submit="Sign and finish" kind="plain"
      onDone={({ turned }) => {
        discard()
        announce(familyId, `Signed. ${youth.name}’s report is finished, and the contact counts.`, turned, null)
      }}
    >
      <input type="hidden" name="contactId" value={contactId} />
      <input type="hidden" name="youthId" value={youth.id} />
      <TextArea name="text" label={`Progress report for ${youth.name}`} hint="A signed report stays as it is." value={typed.text} onChange={(event) => change({ text: event.currentTarget.value })} />
    </ActionForm>
  )
}

/** Strikes a contact that was entered in error: it stays on record with who, when and why. */
export function StrikeForm({ familyId, contactId, userId }: { readonly familyId: string; readonly contactId: string; readonly userId: string }) {
  const { typed, change, discard } = useDraft(`${userId}.${familyId}.strike.${contactId}`, nothing)
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">Entered in error</summary>
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
    </details>
  )
}
