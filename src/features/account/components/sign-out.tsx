'use client'

import { ActionForm } from '@/ui/form'
import { signOutAction } from '../actions'

/** Ends the session. */
export function SignOut() {
  return <ActionForm action={signOutAction} draft={null} submit="Sign out" kind="plain" />
}
