'use client'

import { useState } from 'react'
import { isCalendarDate } from '@/rules/calendar/civil-date'
import { Choices, Field } from '@/ui/field'
import { ActionForm, reach } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TurnsNotice, type TurnsPreview } from '@/features/obligations/components/turns-notice'
import { closeReferralAction, previewClosingAction } from '../actions'
import { closingReasons } from '../words'

type FormProps = { readonly referralId: string; readonly siblings: readonly { readonly id: string; readonly name: string }[]; readonly today: string; readonly onClosed: (also: readonly string[]) => void }

/** Why and on which day a referral ends, with what that makes of the clocks that run. */
export function ClosingForm({ referralId, siblings, today, onClosed }: FormProps) {
  const [preview, setPreview] = useState<TurnsPreview | null>(null)
  /** Asks what it would turn once somebody turns to the form, and anew whenever the day, the reason or the siblings change. */
  const ask = async (form: HTMLFormElement) => {
    const sent = new FormData(form)
    const on = sent.get('on')
    if (typeof on !== 'string' || !isCalendarDate(on)) return
    const answer = await reach(() => previewClosingAction(null, { referralId, on, also: sent.getAll('also[]'), ...(sent.get('reason') ? { reason: sent.get('reason') } : {}) }))
    setPreview(answer.ok ? { turns: answer.value } : { problem: answer.fields?.['on'] ?? answer.message })
  }
  return (
    <div
      className="max-w-2xl"
      onFocus={({ target }) => {
        const form = target.closest('form')
        if (form && preview === null) void ask(form)
      }}
      onChange={(event) => {
        const form = event.target instanceof HTMLElement ? event.target.closest('form') : null
        if (form && event.target instanceof HTMLElement && event.target.tagName !== 'TEXTAREA') void ask(form)
      }}
    >
      <ActionForm action={closeReferralAction} draft={`closeReferral.${referralId}`} once submit="Close the referral" kind="plain" onDone={(_, sent) => onClosed(sent.getAll('also[]').map(String))}>
        <input type="hidden" name="referralId" value={referralId} />
        <Select name="reason" label="Why" options={[['', 'Choose one'], ...closingReasons]} />
        <TextArea name="note" label="In words" hint="Needed where none of the reasons fits." rows={2} />
        <Field name="on" label="Declined or withdrawn on" type="date" defaultValue={today} />
        {siblings.length > 0 ? <Choices name="also" label="Close with it" choices={siblings.map(({ id, name }) => ({ value: id, label: name }))} /> : null}
        {preview ? <TurnsNotice preview={preview} /> : null}
      </ActionForm>
    </div>
  )
}
