'use client'

import { signInAfterJoining } from '@/features/account/components/sign-in-form'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { acceptInvitationAction } from '../actions'

type AcceptanceProps = { readonly token: string; readonly displayName: string; readonly known: boolean }

/** Joining: with the password one has, or a name and a new one. */
export function AcceptanceForm({ token, displayName, known }: AcceptanceProps) {
  return (
    <ActionForm action={acceptInvitationAction} draft={null} submit="Join" onDone={({ email }, sent) => signInAfterJoining(email, sent)}>
      <input type="hidden" name="token" value={token} />
      {known ? null : <Field name="displayName" label="Your name" autoComplete="name" defaultValue={displayName} required />}
      {known ? (
        <Field name="password" label="Your password" hint="You sign in with this address already: the password stays the same." type="password" autoComplete="current-password" required />
      ) : (
        <Field name="password" label="A password" hint="At least 12 characters. Several words in a row do well." type="password" autoComplete="new-password" required />
      )}
    </ActionForm>
  )
}
