'use client'

import { ActionForm } from '@/ui/form'
import { startImportAction } from '../actions'

/** Starts an import. */
export function StartImportForm({ importId, says }: { readonly importId: string; readonly says: string }) {
  return (
    <ActionForm action={startImportAction} draft={null} submit={says}>
      <input type="hidden" name="importId" value={importId} />
    </ActionForm>
  )
}
