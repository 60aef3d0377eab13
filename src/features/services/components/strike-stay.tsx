'use client'

import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { strikeAssignmentAction, strikeEnrollmentAction } from '../actions'

/** Strikes an enrollment or an assignment entered in error. */
export function StrikeStay({ kind, id, of }: { readonly kind: 'enrollment' | 'assignment'; readonly id: string; readonly of: string }) {
  return (
    <Fold className="print:hidden" drafts={[`strike.${id}`]} says={<>Entered in error<span className="sr-only">: {of}</span></>}>
      <ActionForm action={kind === 'enrollment' ? strikeEnrollmentAction : strikeAssignmentAction} draft={`strike.${id}`} submit="Strike it" kind="plain">
        <input type="hidden" name={`${kind}Id`} value={id} />
        <Field name="why" label="Why was it entered in error?" hint="It stays on record with your name and this reason, and no longer counts." autoComplete="off" required />
      </ActionForm>
    </Fold>
  )
}
