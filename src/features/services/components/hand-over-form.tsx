'use client'

import { Choices, Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { handOverAction } from '../actions'
import type { Partner } from '../queries'
import { AnywayBox } from './anyway-box'
import { PartnerSelect } from './partner-select'

type HandOverFormProps = { readonly familyId: string; readonly from?: { readonly id: string; readonly name: string }; readonly youths: readonly { readonly id: string; readonly name: string }[]; readonly partners: readonly Partner[]; readonly wanted: readonly string[]; readonly today: string }

/** Hands a family, or some of its youths, over from one Family Partner to another, or gives one that nobody has its first. */
export function HandOverForm({ familyId, from, youths, partners, wanted, today }: HandOverFormProps) {
  const others = partners.filter(({ id }) => id !== from?.id)
  return (
    <ActionForm action={handOverAction} draft={`handOver.${familyId}.${from?.id ?? ''}`} once submit={from ? `Hand over from ${from.name}` : 'Assign'} kind={from ? 'plain' : 'main'} done="Saved.">
      <input type="hidden" name="familyId" value={familyId} />
      {from ? <input type="hidden" name="from" value={from.id} /> : null}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <PartnerSelect name="staffId" label={from ? 'Who is next' : 'Family Partner'} partners={others} wanted={wanted} none="Choose one" />
        <Field name="on" label={from ? 'Their first day' : 'From'} type="date" defaultValue={today} required />
      </div>
      {youths.length > 1 ? (
        <>
          <input type="hidden" name="asked" value="yes" />
          <Choices name="youths" label="Whom they take on" choices={youths.map(({ id: value, name: label }) => ({ value, label }))} chosen={youths.map(({ id }) => id)} />
        </>
      ) : null}
      <AnywayBox partners={others} />
    </ActionForm>
  )
}
