'use client'

import { type ComponentProps, createContext, useContext, useId } from 'react'
import { languages } from '@/features/records/languages'
import { Field as UiField } from '@/ui/field'
import { FieldError } from '@/ui/field-frame'
import { useFieldError } from '@/ui/form'
import { Select as UiSelect } from '@/ui/select'
import { TextArea as UiTextArea } from '@/ui/text-area'
import { providerKinds } from '../words'
import { Pair, Section } from './section'

const Typed = createContext<Readonly<Record<string, string>>>({})

/** What was typed before, where the page was made anew: without scripts a browser forgets what it has sent. */
export const TypedProvider = Typed.Provider

const useTyped = (name: string): string | undefined => useContext(Typed)[name]

const Field = (props: ComponentProps<typeof UiField>) => <UiField defaultValue={useTyped(props.name)} {...props} />
const Select = (props: ComponentProps<typeof UiSelect>) => <UiSelect defaultValue={useTyped(props.name)} {...props} />
const TextArea = (props: ComponentProps<typeof UiTextArea>) => <UiTextArea defaultValue={useTyped(props.name)} {...props} />

type RadiosProps = { readonly name: string; readonly legend: string; readonly options: readonly (readonly [string, string])[]; readonly required?: boolean }

/** A choice of one, drawn by the browser, so that it needs no script. */
function Radios({ name, legend, options, required = false }: RadiosProps) {
  const id = useId()
  const error = useFieldError(name)
  const typed = useTyped(name)
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} data-marked={error ? '' : undefined} className="grid gap-1">
      <legend className="font-medium">{legend}</legend>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {options.map(([value, label]) => (
        <label key={value} className="flex min-h-12 cursor-pointer items-center gap-3">
          <input type="radio" name={name} value={value} defaultChecked={value === typed} required={required} className="size-5 shrink-0 accent-accent" />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** Who sends it, and how to reach a provider who does. */
export function PublicSender() {
  return (
    <Section title="About you">
      <Radios name="source" legend="Who are you?" required options={[['self', 'I am the parent or caregiver'], ['provider', 'I work with the family']]} />
      <p className="text-quiet">If you work with the family, tell us who you are. If you are the caregiver, go on to the child.</p>
      <Pair>
        <Field name="referrer.name" label="Your name" autoComplete="name" maxLength={100} />
        <Field name="referrer.organization" label="Where you work" autoComplete="organization" maxLength={100} />
        <Field name="referrer.phone" label="Your telephone" type="tel" autoComplete="tel" maxLength={40} />
        <Field name="referrer.email" label="Your e-mail address" type="email" autoComplete="email" maxLength={120} />
      </Pair>
      <Select name="referrer.treats" label="Do you treat the child?" options={[['', 'No'], ...providerKinds.map(([id, label]) => [id, `Yes: ${label}`] as const)]} />
    </Section>
  )
}

function Child({ at, required = false }: { readonly at: number; readonly required?: boolean }) {
  return (
    <div className="grid gap-4">
      <Pair>
        <Field name={`youths.${at}.givenName`} label="Child’s first name" autoComplete="off" maxLength={100} required={required} />
        <Field name={`youths.${at}.familyName`} label="Child’s last name" autoComplete="off" maxLength={100} required={required} />
      </Pair>
      <Field name={`youths.${at}.bornOn`} label="Child’s birth date" type="date" autoComplete="off" required={required} />
    </div>
  )
}

/** The child, and brothers and sisters who need help too. */
export function PublicChildren() {
  const typed = useContext(Typed)
  return (
    <Section title="The child">
      <Child at={0} required />
      <details open={Object.keys(typed).some((name) => /^youths\.[12]\./.test(name))}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">A brother or sister needs help too</summary>
        <div className="grid gap-6 pt-2">
          <div role="group" aria-label="Second child"><Child at={1} /></div>
          <div role="group" aria-label="Third child"><Child at={2} /></div>
        </div>
      </details>
    </Section>
  )
}

/** The parent or caregiver, and how to reach them without harm. */
export function PublicCaregiver() {
  return (
    <Section title="The parent or caregiver">
      <Pair>
        <Field name="caregiver.givenName" label="Caregiver’s first name" autoComplete="off" maxLength={100} required />
        <Field name="caregiver.familyName" label="Caregiver’s last name" autoComplete="off" maxLength={100} required />
        <Field name="caregiver.relationship" label="Who they are to the child" autoComplete="off" maxLength={100} />
        <Select name="caregiver.firstLanguage" label="Language they like to speak" options={[['', 'I do not know'], ...languages]} />
        <Field name="caregiver.phone" label="Caregiver’s telephone" type="tel" autoComplete="off" maxLength={40} />
        <Field name="caregiver.email" label="Caregiver’s e-mail address" type="email" autoComplete="off" maxLength={120} />
      </Pair>
      <Radios name="caregiver.mayLeave" legend="May we leave a message?" options={[['yes', 'Yes'], ['no', 'No']]} />
      <Pair>
        <Field name="caregiver.message" label="How should we leave it?" autoComplete="off" maxLength={200} />
        <Field name="caregiver.hours" label="When is it safe to call?" autoComplete="off" maxLength={150} />
      </Pair>
    </Section>
  )
}

/** Why, for what, and to which program. */
export function PublicWhy({ programs }: { readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <Section title="Why you write to us">
      <TextArea name="reasons" label="What is hard right now?" hint="One thing a line." rows={3} maxLength={3000} />
      <TextArea name="goals" label="What should get better?" hint="One thing a line." rows={3} maxLength={3000} />
      {programs.length > 1 ? <Select name="programId" label="Program" options={[['', 'I am not sure'], ...programs.map(({ id, name }) => [id, name] as const)]} /> : null}
    </Section>
  )
}
