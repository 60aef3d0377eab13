'use client'

import { signInAfterJoining } from '@/features/account/components/sign-in-form'
import { timeZones } from '@/platform/time-zones'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { setUpAction } from '../actions'

/** The first agency and its administrator. */
export function SetUpForm() {
  return (
    <ActionForm action={setUpAction} draft={null} submit="Set up the agency" onDone={({ email }, sent) => signInAfterJoining(email, sent)}>
      <Field name="agency" label="Name of the agency" autoComplete="organization" required />
      <Select name="timeZone" label="Time zone" hint="It fixes on which day something happened." options={timeZones} />
      <Field name="displayName" label="Your name" autoComplete="name" required />
      <Field name="email" label="Your e-mail address" hint="You sign in with it." type="email" autoComplete="username" required />
      <Field name="password" label="A password" hint="At least 12 characters. Several words in a row do well." type="password" autoComplete="new-password" required />
    </ActionForm>
  )
}
