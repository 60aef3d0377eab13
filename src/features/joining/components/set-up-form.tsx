'use client'

import { signInAfterJoining } from '@/features/account/components/sign-in-form'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { setUpAction } from '../actions'

const zones = [
  ['America/New_York', 'Eastern (New York)'],
  ['America/Chicago', 'Central (Chicago)'],
  ['America/Denver', 'Mountain (Denver)'],
  ['America/Phoenix', 'Mountain without daylight saving (Phoenix)'],
  ['America/Los_Angeles', 'Pacific (Los Angeles)'],
  ['America/Anchorage', 'Alaska (Anchorage)'],
  ['Pacific/Honolulu', 'Hawaii (Honolulu)'],
  ['America/Puerto_Rico', 'Atlantic (Puerto Rico)'],
] as const

/** The first agency and its administrator. */
export function SetUpForm() {
  return (
    <ActionForm action={setUpAction} submit="Set up the agency" onDone={({ email }, sent) => signInAfterJoining(email, sent)}>
      <Field name="agency" label="Name of the agency" autoComplete="organization" required />
      <Select name="timeZone" label="Time zone" hint="It fixes on which day something happened." options={zones} />
      <Field name="displayName" label="Your name" autoComplete="name" required />
      <Field name="email" label="Your email address" hint="You sign in with it." type="email" autoComplete="username" required />
      <Field name="password" label="A password" hint="At least 12 characters. Several words in a row do well." type="password" autoComplete="new-password" required />
    </ActionForm>
  )
}
