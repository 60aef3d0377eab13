'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { Field } from '@/ui/field'
import { ActionForm, useFieldError } from '@/ui/form'
import { Select } from '@/ui/select'
import { sentId } from '@/ui/sent'
import { givePlanAction, strikePaperAction } from '../actions'
import { dischargeAddress } from '../address'
import type { Recipient } from '../record'
import { meansOfGiving, meansWords } from '../words'

type GivingProps = { readonly familyId: string; readonly planId: string; readonly recipients: readonly Recipient[]; readonly clock: { readonly date: string; readonly time: string } }

/** To whom the plan was given, how and when. A provider gets it only under a consent, which is asked for at that moment. */
export function GivingForm({ familyId, planId, recipients, clock }: GivingProps) {
  const router = useRouter()
  return (
    <ActionForm
      action={givePlanAction} draft={`giving.${planId}`} once submit="Record that it was given" kind="plain" empties
      onDone={({ turned }, sent) => {
        const id = sentId(sent)
        announce(dischargeAddress(familyId), 'It is on record that the plan was given.', turned, { key: id, act: () => strikePaperAction(null, { kind: 'planDelivery', id, why: undoneAtOnce }), says: 'Undone. It stays on record, struck.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="planId" value={planId} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Select name="to" label="To whom" options={[['', 'Choose one'], ...recipients.map(({ to, name, allowed }) => [to, allowed ? name : `${name}, no consent in force`] as const)]} />
        <Select name="means" label="How" options={[['', 'Choose one'], ...meansOfGiving.map((means) => [means, meansWords[means] ?? means] as const)]} />
        <Field name="date" label="On" type="date" max={clock.date} defaultValue={clock.date} required />
        <Field name="time" label="At" type="time" defaultValue={clock.time} required />
      </div>
      <TurnQuestion />
    </ActionForm>
  )
}

/** Asked only of an hour that came twice, on the night the clocks are set back. */
function TurnQuestion() {
  if (useFieldError('turn') === undefined) return null
  return <Select name="turn" label="Which of the two" options={[['', 'Choose one'], ['first', 'The first'], ['second', 'The second']]} />
}
