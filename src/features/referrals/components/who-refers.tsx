'use client'

import { useFieldError } from '@/ui/form'
import { Field } from '@/ui/field'
import { Pick } from '@/ui/pick'
import { Select } from '@/ui/select'
import { providerKinds } from '../words'
import { useBound, useIntake } from './intake-draft'
import { Pair, Section } from './section'

/** Who refers: a provider with how to reach them, or the family itself. */
export function ReferrerFields() {
  const { draft, set } = useIntake()
  const bound = useBound()
  const source = draft.fields['source'] ?? ''
  return (
    <div className="grid gap-4">
      <input type="hidden" name="source" value={source} />
      <Pick legend="Who refers?" kind="one" options={[{ value: 'provider', label: 'A provider' }, { value: 'self', label: 'The family itself' }]} chosen={[source]} onPick={(value) => set('source', value)} error={useFieldError('source')} />
      {source === 'provider' ? (
        <>
          <Pair>
            <Field {...bound('referrer.name')} label="Their name" autoComplete="off" maxLength={100} />
            <Field {...bound('referrer.organization')} label="Organization" autoComplete="off" maxLength={100} />
            <Field {...bound('referrer.phone')} label="Their telephone" type="tel" autoComplete="off" maxLength={40} />
            <Field {...bound('referrer.email')} label="Their e-mail address" type="email" autoComplete="off" maxLength={120} />
          </Pair>
          <Select {...bound('referrer.treats')} label="Do they treat the youth too?" options={[['', 'No, or not known'], ...providerKinds.map(([id, label]) => [id, `Yes: ${label}`] as const)]} />
        </>
      ) : null}
    </div>
  )
}

/** Another treatment provider, where one is known. */
export function TreatingFields() {
  const { draft } = useIntake()
  const bound = useBound()
  const other = draft.fields['source'] === 'provider' && draft.fields['referrer.treats'] ? 'Another treatment provider' : 'Treatment provider'
  return (
    <Section title={other} hint="Leave it empty where none is known.">
      <Select {...bound('treating.kind')} label="Kind of treatment" options={[['', 'None known'], ...providerKinds]} />
      {draft.fields['treating.kind'] ? (
        <Pair>
          <Field {...bound('treating.name')} label="Provider’s name" autoComplete="off" maxLength={100} />
          <Field {...bound('treating.organization')} label="Provider’s organization" autoComplete="off" maxLength={100} />
          <Field {...bound('treating.phone')} label="Provider’s telephone" type="tel" autoComplete="off" maxLength={40} />
          <Field {...bound('treating.email')} label="Provider’s e-mail address" type="email" autoComplete="off" maxLength={120} />
        </Pair>
      ) : null}
    </Section>
  )
}
