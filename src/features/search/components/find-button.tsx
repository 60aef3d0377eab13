'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

/** The identifier of the finder's dialog, one on every page. */
export const finderId = 'finder'

const never = () => () => undefined

/** Opens the finder, which is also Ctrl K or ⌘ K: said only once the page listens to the keys. */
export function FindButton({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const open = () => {
    const dialog = document.getElementById(finderId)
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
  }
  const listens = useSyncExternalStore(never, () => true, () => false)
  return <button type="button" aria-haspopup="dialog" aria-keyshortcuts={listens ? 'Control+K Meta+K' : undefined} onClick={open} className={className}>{children}</button>
}
