'use client'

import type { ReactNode } from 'react'

/** The identifier of the finder's dialog, one on every page. */
export const finderId = 'finder'

/** Opens the finder, which is also Ctrl K or ⌘ K. */
export function FindButton({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const open = () => {
    const dialog = document.getElementById(finderId)
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
  }
  return <button type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={open} className={className}>{children}</button>
}
