'use client'

import { Choices } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { changeRolesAction, disableAction, enableAction, withdrawInvitationAction } from '../actions'
import { roleChoices } from '../role-choices'

/** Other roles for a member. */
export function RolesForm({ membershipId, version, roles }: { readonly membershipId: string; readonly version: number; readonly roles: readonly string[] }) {
  return (
    <ActionForm action={changeRolesAction} draft={`roles.${membershipId}`} submit="Save roles" done="Saved.">
      <input type="hidden" name="membershipId" value={membershipId} />
      <input type="hidden" name="version" value={version} />
      <Choices name="roles" label="Roles" choices={roleChoices} chosen={roles} />
    </ActionForm>
  )
}

/** Lets somebody out, or back in. */
export function LeavingForm({ membershipId, left }: { readonly membershipId: string; readonly left: boolean }) {
  return (
    <ActionForm action={left ? enableAction : disableAction} draft={null} submit={left ? 'Let back in' : 'End access now'} kind="plain">
      <input type="hidden" name="membershipId" value={membershipId} />
    </ActionForm>
  )
}

/** Makes an invitation's link useless. */
export function WithdrawForm({ invitationId, name }: { readonly invitationId: string; readonly name: string }) {
  return (
    <ActionForm action={withdrawInvitationAction} draft={null} submit={<>Withdraw<span className="sr-only"> the invitation of {name}</span></>} kind="quiet">
      <input type="hidden" name="invitationId" value={invitationId} />
    </ActionForm>
  )
}
