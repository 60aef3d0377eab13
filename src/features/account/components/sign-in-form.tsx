'use client'

import { signIn } from 'next-auth/react'
import { type ActionResult, refuse } from '@/platform/action-result'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { sentText } from '@/ui/sent'

/** Asks next-auth, which opens the session and sets the cookie; what it answers, in words. */
async function ask(provider: 'password' | 'demo', typed: Record<string, string>): Promise<ActionResult> {
  const answer = await signIn(provider, { ...typed, redirect: false, callbackUrl: '/sign-in' })
  if (answer?.ok) return { ok: true, value: undefined }
  if (answer?.error?.startsWith('wait ')) return refuse('wait', `Too many tries from here. Try again ${after(new Date(answer.error.slice(5)))}.`)
  if (answer?.error === 'noAgency') return refuse('noAgency', 'Your password is right, but you no longer belong to an agency here. Ask your administrator for an invitation.')
  return refuse('wrong', 'The address or the password is not right. Check both and try again.')
}

const after = (until: Date) => `after ${until.toLocaleTimeString([], { hour: 'numeric', minute: '2-digit', second: '2-digit' })}`

/** The whole page is loaded anew: nothing of who was here before stays in the browser. The sign-in page leads those who are in to the page they asked for, or to where their day begins. */
function enter() {
  const { pathname, search } = window.location
  window.location.assign(pathname === '/sign-in' ? pathname + search : '/sign-in')
}

/** Address and password. */
export function SignInForm() {
  return (
    <ActionForm action={(_previous, sent) => ask('password', { email: sentText(sent, 'email'), password: sentText(sent, 'password') })} draft={null} submit="Sign in" onDone={enter}>
      <Field name="email" label="E-mail address" type="email" autoComplete="username" required />
      <Field name="password" label="Password" type="password" autoComplete="current-password" required />
    </ActionForm>
  )
}

/** In the demo: one click signs in as somebody made up. */
export function DemoSignIn({ email, label }: { readonly email: string; readonly label: string }) {
  return (
    <ActionForm action={() => ask('demo', { email })} draft={null} submit={label} kind="plain" onDone={enter} />
  )
}

/** Signs in somebody who has just been given a password, so that they need not type it twice. */
export async function signInAfterJoining(email: string, sent: FormData): Promise<void> {
  await ask('password', { email, password: sentText(sent, 'password') })
  enter()
}
