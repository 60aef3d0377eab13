import type { ReactNode } from 'react'
import type { ActionRefusal } from '@/platform/action-result'
import { Notice } from './notice'

/** Why something was refused, and where to sign in again without leaving what was typed. */
export function RefusedNotice({ refusal, children }: { readonly refusal: ActionRefusal; readonly children?: ReactNode }) {
  return (
    <Notice kind="alert">
      <p>{refusal.message}</p>
      {refusal.reason === 'signedOut' ? (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="inline-flex min-h-12 items-center font-medium underline underline-offset-4">
          Sign in, in another tab
        </a>
      ) : null}
      {children}
    </Notice>
  )
}
