'use client'

import { languages, sayLanguage } from '@/features/records/languages'
import { Choices, Field } from '@/ui/field'
import { ActionForm, useFieldError } from '@/ui/form'
import { addPersonAction, changePersonAction, leavePersonAction } from '../actions'
import type { PersonOnFile } from '../person'
import { roleChoices } from '../words'

const standingChoices = [
  { value: 'independentlyLicensed', label: 'Independently licensed', hint: 'Some payers ask for it of the clinician who is consulted.' },
  { value: 'seniorClinician', label: 'Senior clinician', hint: 'Other payers ask for this.' },
]

/** The languages of the list, and what else is on file, from a spreadsheet for instance. */
const languageChoices = (spoken: readonly string[]) =>
  [...new Set([...languages.flatMap(([tag]) => (tag === 'und' ? [] : [tag])), ...spoken])].map((value) => ({ value, label: sayLanguage(value) }))

function PersonFields({ person }: { readonly person?: PersonOnFile }) {
  const standing = [...(person?.independentlyLicensed ? ['independentlyLicensed'] : []), ...(person?.seniorClinician ? ['seniorClinician'] : [])]
  return (
    <>
      <Field name="displayName" label="Name" defaultValue={person?.name} autoComplete="off" required />
      <Choices name="roles" label="Roles" choices={roleChoices} chosen={person?.roles ?? []} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="hiredOn" label="Day of hiring" type="date" defaultValue={person?.hiredOn ?? ''} />
        <Field name="startsDutiesOn" label="First day of duties" hint="The core course is due before it." type="date" defaultValue={person?.startsDutiesOn ?? ''} />
      </div>
      <Choices name="languages" label="Languages they speak with families" choices={languageChoices(person?.languages ?? [])} chosen={person?.languages ?? []} columns />
      <Choices name="standing" label="For clinicians" choices={standingChoices} chosen={standing} />
    </>
  )
}

/** Asked only after the warning. */
function Another() {
  const told = useFieldError('another')
  if (!told) return null
  return (
    <div>
      <p className="font-medium text-alert">{told}</p>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 py-2">
        <input type="checkbox" name="another" value="yes" className="size-5 shrink-0 accent-accent" />
        This is another person of the same name
      </label>
    </div>
  )
}

/** Somebody new on the staff file. */
export function NewPersonForm() {
  return (
    <ActionForm action={addPersonAction} draft="person" once submit="Add to the staff file">
      <PersonFields />
      <Another />
    </ActionForm>
  )
}

/** Who somebody is, to be changed. */
export function ChangePersonForm({ person }: { readonly person: PersonOnFile }) {
  return (
    <ActionForm action={changePersonAction} draft={`person.${person.id}`} submit="Save changes" done="Saved.">
      <input type="hidden" name="staffId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <PersonFields person={person} />
    </ActionForm>
  )
}

/** The last day of somebody who leaves; empty where they stay. */
export function LeavingForm({ person }: { readonly person: PersonOnFile }) {
  return (
    <ActionForm action={leavePersonAction} draft={`leaving.${person.id}`} submit={person.leftOn ? 'Save the last day' : 'Save that they leave'} kind="plain" done="Saved.">
      <input type="hidden" name="staffId" value={person.id} />
      <input type="hidden" name="version" value={person.version} />
      <Field name="leftOn" label="Last day" hint={person.leftOn ? 'Empty it if they came back or stay.' : 'Nothing is asked of them after this day.'} type="date" defaultValue={person.leftOn ?? ''} />
    </ActionForm>
  )
}
