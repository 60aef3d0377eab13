'use client'

import { timeZones } from '@/platform/time-zones'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { addProgramAction } from '../actions'

/** A new program: its payer's document, what the agency calls it, and where it is. */
export function NewProgramForm({ documents, timeZone }: { readonly documents: readonly (readonly [id: string, title: string])[]; readonly timeZone: string }) {
  return (
    <ActionForm action={addProgramAction} draft="program" once submit="Add the program">
      <Select name="spec" label="The payer’s document" options={[['', 'Choose one'], ...documents]} />
      <Field name="name" label="What you call it" hint="For instance by the payer or the county." autoComplete="off" required />
      <Select name="timeZone" label="Time zone" hint="It fixes on which day something happened." options={timeZones} defaultValue={timeZone} />
    </ActionForm>
  )
}
