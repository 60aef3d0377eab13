'use client'

import { ActionForm } from '@/ui/form'
import { enterAgencyAction } from '../actions'

/** Goes over into another agency one belongs to. */
export function EnterAgency({ tenantId, name }: { readonly tenantId: string; readonly name: string }) {
  return (
    <ActionForm action={enterAgencyAction} draft={null} submit={`Go to ${name}`} kind="plain">
      <input type="hidden" name="tenantId" value={tenantId} />
    </ActionForm>
  )
}
