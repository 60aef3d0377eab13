'use client'

import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { closeDaysAction, reopenDayAction } from '../actions'

/** One day, or a few in a row, on which the agency or one program is closed. */
export function CloseDaysForm({ programs }: { readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <ActionForm action={closeDaysAction} draft="closedDays" once submit="Add to the list" kind="plain" done="Added." empties>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="from" label="First day" type="date" required />
        <Field name="to" label="Last day" hint="Empty for one day." type="date" />
      </div>
      {programs.length > 1 ? <Select name="programId" label="Which" options={[['', 'The whole agency'], ...programs.map(({ id, name }) => [id, name] as const)]} /> : null}
      <Field name="note" label="Why" hint="For instance: snow, staff day." autoComplete="off" />
    </ActionForm>
  )
}

/** Takes a day off the list. */
export function ReopenForm({ closureId, day }: { readonly closureId: string; readonly day: string }) {
  return (
    <ActionForm action={reopenDayAction} draft={null} submit={<>Take off<span className="sr-only"> {day}</span></>} kind="quiet">
      <input type="hidden" name="closureId" value={closureId} />
    </ActionForm>
  )
}
