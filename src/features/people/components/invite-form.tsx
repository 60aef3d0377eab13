'use client'

import { useState } from 'react'
import { Choices, Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { LinkToCopy } from '@/ui/link-to-copy'
import { inviteAction } from '../actions'
import { roleChoices } from '../role-choices'

/** Invites somebody, then shows the link this once. */
export function InviteForm() {
  const [made, setMade] = useState<{ link: string; name: string; replaced: boolean } | null>(null)
  if (made) {
    return (
      <div className="grid gap-4">
        <p>
          Give this link to {made.name}. It works once, for seven days, and is shown only here and now.{made.replaced ? ' An earlier link to this address no longer works.' : ''}
        </p>
        <LinkToCopy link={made.link} label="The invitation’s link" />
        <p>
          <button type="button" onClick={() => setMade(null)} className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
            Invite somebody else
          </button>
        </p>
      </div>
    )
  }
  return (
    <ActionForm action={inviteAction} draft="invitation" submit="Make the link" onDone={setMade}>
      <Field name="displayName" label="Name" autoComplete="off" required />
      <Field name="email" label="E-mail address" hint="They will sign in with it." type="email" autoComplete="off" required />
      <Choices name="roles" label="Roles" choices={roleChoices} />
    </ActionForm>
  )
}
