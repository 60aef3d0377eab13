'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { endProgramAction } from '../actions'

type EndingProps = { readonly programId: string; readonly endedOn: string | null; readonly open: number; readonly sees: boolean }

/** The last day of a program, once no family is open under it. */
export function EndingForm({ programId, endedOn, open, sees }: EndingProps) {
  if (open > 0 && endedOn === null) {
    const count = open === 1 ? 'One family is' : `${open.toLocaleString('en-US')} families are`
    return (
      <p>
        {sees ? <Link href={`/families?program=${programId}` as Route} className="text-accent underline underline-offset-4">{count} open under it</Link> : `${count} open under it`}. It can end when each is discharged or its referral is closed.
      </p>
    )
  }
  return (
    <ActionForm key={endedOn} action={endProgramAction} draft={`programEnd.${programId}`} submit={endedOn === null ? 'End the program' : 'Save the last day'} kind="plain" done="Saved.">
      <input type="hidden" name="programId" value={programId} />
      <input type="hidden" name="seen" value={endedOn ?? ''} />
      <Field name="endedOn" label="Its last day" hint={endedOn === null ? 'After it no referral comes to it, and its document asks nothing more of staff or of working agreements. Its families stay on record.' : 'Empty it if the program goes on.'} type="date" defaultValue={endedOn ?? ''} />
    </ActionForm>
  )
}
