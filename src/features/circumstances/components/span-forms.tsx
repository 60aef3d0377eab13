'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import type { Turned } from '@/features/contacts/turned'
import type { ActionResult } from '@/platform/action-result'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { recordIccAction, recordLivingAction, recordPreferenceAction, strikeCircumstanceAction } from '../actions'
import { circumstancesAddress } from '../address'
import { preferenceChoices, settingChoices } from '../choices'
import type { SpanKind } from '../schema'

type Named = readonly { readonly id: string; readonly name: string }[]
type Of = { readonly familyId: string; readonly youths: Named; readonly today: string }
type Answer = { readonly turned: readonly Turned[] }

type SpanFormProps = Of & {
  readonly kind: SpanKind
  readonly action: (previous: ActionResult<Answer> | null, sent: FormData) => Promise<ActionResult<Answer>>
  readonly submit: string
  readonly says: string
  readonly children: ReactNode
}

/** A form that records what begins on a day, once however often it is sent, and offers for ten seconds to undo it. */
function SpanForm({ familyId, youths, kind, action, submit, says, children }: SpanFormProps) {
  const router = useRouter()
  return (
    <ActionForm
      action={action} draft={`${kind}.${familyId}`} once submit={submit} kind="plain" empties
      onDone={({ turned }, sent) => {
        const id = sentId(sent)
        announce(circumstancesAddress(familyId), says, turned, { key: id, act: () => strikeCircumstanceAction(null, { kind, id, why: undoneAtOnce }), says: 'Undone. It stays on the list, struck.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="familyId" value={familyId} />
      {youths.length > 1 ? <Select name="youthId" label="About whom" options={[['', 'All of them'], ...youths.map(({ id, name }) => [id, name] as const)]} /> : null}
      {children}
    </ActionForm>
  )
}

/** Where a youth lives from a day on. */
export function LivingForm(of: Of) {
  const [setting, setSetting] = useState<string>(settingChoices[0][0])
  return (
    <SpanForm {...of} kind="livingSituation" action={recordLivingAction} submit="Record where they live" says="It is on record.">
      <Select name="setting" label="Where they live" hint="Congregate care is a group home, or another place whose carers are paid in a parent’s place." options={settingChoices} value={setting} onChange={(event) => setSetting(event.currentTarget.value)} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="from" label="First day there" hint={`Where they lived until then ends the day before${of.youths.length > 1 ? ', and goes on for brothers and sisters who stay' : ''}.`} type="date" max={of.today} required />
        <Field name="to" label="Last day there" hint="Empty if they still live there." type="date" max={of.today} />
      </div>
      {setting === 'congregate' ? <Field name="reunificationUntil" label="To go home to the family by" hint="Only where it is planned and soon. Until that day the stay is an exception." type="date" /> : null}
    </SpanForm>
  )
}

/** That a youth is in Intensive Care Coordination. */
export const IccForm = (of: Of) => (
  <SpanForm {...of} kind="iccEnrollment" action={recordIccAction} submit="Record Intensive Care Coordination" says="It is on record.">
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Field name="from" label="First day of it" type="date" max={of.today} required />
      <Field name="to" label="Last day of it" hint="Empty if it goes on." type="date" max={of.today} />
    </div>
  </SpanForm>
)

/** A preference that a caregiver stated. */
export const PreferenceForm = ({ caregivers, ...of }: Of & { readonly caregivers: Named }) => (
  <SpanForm {...of} kind="preference" action={recordPreferenceAction} submit="Record the preference" says="The preference is on record.">
    <Select name="kind" label="What they prefer" options={preferenceChoices} />
    <Select name="caregiverId" label="Who said so" options={caregivers.length === 1 ? caregivers.map(({ id, name }) => [id, name] as const) : [['', 'Choose one'], ...caregivers.map(({ id, name }) => [id, name] as const)]} />
    <Field name="on" label="Said on" type="date" max={of.today} defaultValue={of.today} required />
    <TextArea name="note" label="In their words" hint="And what they need help with, if that is the reason." rows={2} />
  </SpanForm>
)
