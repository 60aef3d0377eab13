'use client'

import { authorityChoices } from '@/features/authority/grounds'
import { caringChoices } from '@/features/circumstances/choices'
import { languages } from '@/features/records/languages'
import { Field } from '@/ui/field'
import { Pick } from '@/ui/pick'
import { Select } from '@/ui/select'
import { familyOf, useBound, useIntake } from './intake-draft'
import { Pair, Section } from './section'

/** The caregiver, and how they may be reached without harm. */
export function CaregiverFields({ asksPaidCare }: { readonly asksPaidCare: boolean }) {
  const { draft, set } = useIntake()
  const bound = useBound()
  const mayLeave = draft.fields['caregiver.mayLeave'] ?? ''
  return (
    <Section title="Caregiver" {...(familyOf(draft) ? { hint: 'Only if it is somebody who is not on file yet.' } : {})}>
      <Pair>
        <Field {...bound('caregiver.givenName')} label="Caregiver’s first name" autoComplete="off" maxLength={100} />
        <Field {...bound('caregiver.familyName')} label="Caregiver’s last name" autoComplete="off" maxLength={100} />
        <Field {...bound('caregiver.relationship')} label="Who they are to the youth" hint="For instance: mother, grandfather." autoComplete="off" maxLength={100} />
        <Select {...bound('caregiver.firstLanguage')} label="First language" options={[['', 'Not known'], ...languages]} />
        <Field {...bound('caregiver.phone')} label="Caregiver’s telephone" type="tel" autoComplete="off" maxLength={40} />
        <Field {...bound('caregiver.email')} label="Caregiver’s e-mail address" type="email" autoComplete="off" maxLength={120} />
      </Pair>
      {asksPaidCare ? <CaringFields /> : null}
      <Select {...bound('caregiver.authority')} label="May they sign for the youth?" hint="Consents and plans. If nobody has asked yet, leave it: it is asked when they first sign." options={authorityChoices} />
      <input type="hidden" name="caregiver.mayLeave" value={mayLeave} />
      <Pick legend="May a message be left?" kind="one" options={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} chosen={[mayLeave]} onPick={(value) => set('caregiver.mayLeave', value)} />
      <Pair>
        <Field {...bound('caregiver.message')} label="How may it be left?" hint="For instance: first name only." autoComplete="off" maxLength={200} />
        <Field {...bound('caregiver.hours')} label="When is it safe to call?" hint="For instance: weekdays after 3 PM." autoComplete="off" maxLength={150} />
      </Pair>
    </Section>
  )
}

const caring = ['paidToCare', 'foster'] as const

/** Whether they are employed to care, asked only where the document rests on it. */
function CaringFields() {
  const { draft, set } = useIntake()
  const chosen = caring.filter((one) => draft.fields[`caregiver.${one}`] === 'yes')
  return (
    <>
      {chosen.map((one) => <input key={one} type="hidden" name={`caregiver.${one}`} value="yes" />)}
      <Pick legend="How do they care for the youth?" hint="The program’s document asks. Choose nothing for parents and relatives." kind="many" options={caring.map((value) => ({ value, ...caringChoices[value] }))} chosen={chosen} onPick={(value, on) => set(`caregiver.${value}`, on ? 'yes' : '')} />
    </>
  )
}
