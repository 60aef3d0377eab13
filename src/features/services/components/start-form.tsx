'use client'

import { Choices, Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { startServicesAction } from '../actions'
import type { Partner } from '../queries'
import { AnywayBox } from './anyway-box'
import { PartnerSelect } from './partner-select'

type StartFormProps = {
  readonly familyId: string
  readonly program: { readonly id: string; readonly name: string; readonly youths: readonly { readonly id: string; readonly name: string }[] }
  readonly partners: readonly Partner[]
  /** The languages of the family, but for English. */
  readonly wanted: readonly string[]
  readonly today: string
}

/** Begins services for the youths of a family who were referred to one program. */
export function StartForm({ familyId, program: { id, name, youths }, partners, wanted, today }: StartFormProps) {
  return (
    <ActionForm action={startServicesAction} draft={`start.${familyId}.${id}`} once submit={`Begin services in ${name}`} done="Begun.">
      <input type="hidden" name="familyId" value={familyId} />
      <input type="hidden" name="programId" value={id} />
      {youths.length === 1 ? <input type="hidden" name="youths[]" value={youths[0]?.id} /> : <Choices name="youths" label="Who starts" choices={youths.map(({ id: value, name: label }) => ({ value, label }))} />}
      <Field name="on" label="First day of enrollment" type="date" max={today} defaultValue={today} required />
      <PartnerSelect name="staffId" label="Family Partner" partners={partners} wanted={wanted} none="Nobody yet" />
      <AnywayBox partners={partners} />
    </ActionForm>
  )
}
