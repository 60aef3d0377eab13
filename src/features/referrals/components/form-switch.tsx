'use client'

import { ActionForm } from '@/ui/form'
import { switchFormAction } from '../actions'

/** Opens and closes the public form, and gives it a new address when the old one is in wrong hands. */
export function FormSwitch({ open, known }: { readonly open: boolean; readonly known: boolean }) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <ActionForm action={switchFormAction} draft={null} submit={open ? 'Close the form' : 'Open the form'} kind={open ? 'plain' : 'main'}>
        <input type="hidden" name="change" value={open ? 'close' : 'open'} />
      </ActionForm>
      {known ? (
        <ActionForm action={switchFormAction} draft={null} submit="Give it a new address" kind="plain" done="Done. The old address no longer works.">
          <input type="hidden" name="change" value="newAddress" />
        </ActionForm>
      ) : null}
    </div>
  )
}
