'use client'

import { ActionForm } from '@/ui/form'
import { signOutAction } from '../actions'

/** Ends the session. */
export function SignOut() {
  return <ActionForm action={signOutAction} submit="Sign out" kind="plain" />
}
