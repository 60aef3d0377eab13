'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { TurnsNotice, type TurnsPreview } from '@/features/obligations/components/turns-notice'
import { isCalendarDate } from '@/rules/calendar/civil-date'
import { Choices, Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm, reach } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { closeEnrollmentAction, previewDischargeAction, reopenEnrollmentAction } from '../actions'
import { dischargeAddress } from '../address'
import { helpKinds, helpWords, triggers } from '../words'

type Of = { readonly familyId: string; readonly today: string }

/** What led to the discharge, on which day, with what that makes due before anything is saved. */
export function ClosingForm({ familyId, today, enrollmentId }: Of & { readonly enrollmentId: string }) {
  const router = useRouter()
  const [reason, setReason] = useState('')
  const [preview, setPreview] = useState<TurnsPreview | null>(null)
  /** Asks anew what it would turn, whenever the day or the reason changes. */
  const ask = async (form: HTMLFormElement) => {
    const sent = new FormData(form)
    const [on, why] = [sent.get('on'), sent.get('reason')]
    if (typeof on !== 'string' || !isCalendarDate(on) || !why) return
    const answer = await reach(() => previewDischargeAction(null, { enrollmentId, on, reason: why }))
    setPreview(answer.ok ? { turns: answer.value } : { problem: answer.fields?.['on'] ?? answer.message })
  }
  return (
    <div
      onChange={(event) => {
        const { target } = event
        if (target instanceof HTMLElement && target.matches('[name="on"], [name="reason"]')) {
          const form = target.closest('form')
          if (form) void ask(form)
        }
      }}
    >
      <ActionForm
        action={closeEnrollmentAction} draft={`closing.${enrollmentId}`} once submit="End the enrollment"
        onDone={({ turned }, sent) => {
          const id = sentId(sent)
          announce(dischargeAddress(familyId), 'The enrollment has ended.', turned, { key: id, act: () => reopenEnrollmentAction(null, { closureId: id, why: undoneAtOnce }), says: 'Undone. The enrollment is open again; the closing stays on the timeline, struck.' })
          router.refresh()
        }}
      >
        <input type="hidden" name="enrollmentId" value={enrollmentId} />
        <Select name="reason" label="What led to it" options={[['', 'Choose one'], ...triggers]} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <TextArea name="note" label="Reasons for the discharge" hint="They stay in the youth’s record." rows={2} />
        <Field name="on" label="Last day of the enrollment" type="date" max={today} defaultValue={today} required />
        {reason === 'withoutNotice' ? (
          <>
            <TextArea name="efforts" label="What was tried to reach the caregiver" hint="Beside the tries on record, which are listed above." rows={2} />
            <Choices name="helpOffered" label="Help that was offered" choices={helpKinds.map((value) => ({ value, label: helpWords[value] ?? value }))} />
          </>
        ) : null}
        {preview ? <TurnsNotice preview={preview} /> : null}
      </ActionForm>
    </div>
  )
}

/** Takes a discharge back that was entered in error. */
export function ReopenForm({ familyId, closureId, of }: { readonly familyId: string; readonly closureId: string; readonly of: string }) {
  const router = useRouter()
  return (
    <Fold className="print:hidden" drafts={[`reopen.${closureId}`]} says={<>Closed by mistake<span className="sr-only">: {of}</span></>}>
      <div className="mt-2 mb-4 max-w-xl">
        <ActionForm
          action={reopenEnrollmentAction} draft={`reopen.${closureId}`} submit="Open it again" kind="plain"
          onDone={({ turned }) => {
            announce(dischargeAddress(familyId), 'Open again. The closing stays on the timeline, struck.', turned, null)
            router.refresh()
          }}
        >
          <input type="hidden" name="closureId" value={closureId} />
          <Field name="why" label="Why was it closed by mistake?" hint="The closing stays on record, struck, with this reason." autoComplete="off" />
        </ActionForm>
      </div>
    </Fold>
  )
}
