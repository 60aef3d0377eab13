'use client'

import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { strikeAssignmentAction, strikeEnrollmentAction } from '../actions'

/** Strikes an enrollment or an assignment entered in error. */
export function StrikeStay({ kind, id, of }: { readonly kind: 'enrollment' | 'assignment'; readonly id: string; readonly of: string }) {
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">
        Entered in error<span className="sr-only">: {of}</span>
      </summary>
      <ActionForm action={kind === 'enrollment' ? strikeEnrollmentAction : strikeAssignmentAction} draft={`strike.${id}`} submit="Strike it" kind="plain">
        <input type="hidden" name={`${kind}Id`} value={id} />
        <Field name="why" label="Why was it entered in error?" hint="It stays on record with your name and this reason, and no longer counts." autoComplete="off" required />
      </ActionForm>
    </details>
  )
}
