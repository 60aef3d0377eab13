'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { plural } from '@/features/obligations/words'
import { Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { SelectOptions } from '@/ui/select'
import { handCaseloadOverAction } from '../actions'
import type { Kin } from '@/features/relations/queries'
import type { Partner } from '../queries'
import { caseloadsPlace } from '../place'
import { AnywayBox } from './anyway-box'
import { partnerOptions, PartnerSelect } from './partner-select'

type CaseloadFormProps = {
  readonly leaver: { readonly id: string; readonly name: string }
  readonly families: readonly { readonly id: string; readonly name: string; readonly youths: readonly string[]; readonly languages: readonly string[]; readonly kin: Readonly<Record<string, Kin>> }[]
  readonly partners: readonly Partner[]
  readonly today: string
}

/** Hands a whole caseload over: one choice for all, changed for single families where another suits better. */
export function CaseloadForm({ leaver, families, partners, today }: CaseloadFormProps) {
  const router = useRouter()
  const [forAll, setForAll] = useState('')
  return (
    <ActionForm action={handCaseloadOverAction} draft={`caseload.${leaver.id}`} once submit={families.length === 1 ? 'Hand the family over' : `Hand over all ${families.length} families`} onDone={({ families: handed }) => {
      announce(caseloadsPlace, `${plural(handed, 'family of', 'families of')} ${leaver.name} ${handed === 1 ? 'is' : 'are'} handed over.`, [], null)
      router.push('/caseloads')
    }}>
      <input type="hidden" name="leaverId" value={leaver.id} />
      <Field name="on" label="First day with the next Family Partner" hint={`Until the day before they are with ${leaver.name}.`} type="date" defaultValue={today} required />
      <label className="grid gap-1">
        <span className="font-medium">The same for all</span>
        <span className="text-quiet">Then change single families below where somebody else suits them better.</span>
        <select name="forAll" value={forAll} onChange={(event) => setForAll(event.currentTarget.value)} className="min-h-11 w-full rounded-md border border-field bg-paper px-3">
          <SelectOptions groups={[{ options: [['', 'Choose one']] }, ...partnerOptions(partners)]} />
        </select>
      </label>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-medium">Family by family</legend>
        {families.map(({ id, name, youths, languages, kin }) => (
          <PartnerSelect key={`${id}${forAll}`} name={`next.${id}`} label={name} hint={youths.join(', ')} partners={partners.map((one) => ({ ...one, kin: kin[one.id] ?? null }))} wanted={languages} none="Choose one" defaultValue={kin[forAll]?.ruledOutBy ? '' : forAll} />
        ))}
      </fieldset>
      <AnywayBox partners={partners} />
    </ActionForm>
  )
}
