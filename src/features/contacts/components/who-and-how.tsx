'use client'

import { FieldFrame } from '@/ui/field-frame'
import { type Option, Pick } from '@/ui/pick'
import { providerKindWords, reachedModes, triedModes } from '../words'
import { isWith, partyOf } from './contact-draft'
import type { FormFamily, Part } from './contact-part'

export function ReachedQuestion({ draft, change, errors }: Part) {
  // Another answer asks other questions: what was chosen for this one stays only where it still fits.
  const choose = (reached: string) => change({ reached, ...(reached === 'yes' && draft.mode === 'voicemail' ? { mode: '' } : {}) })
  return <Pick legend="Did you reach someone?" kind="one" options={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No, I tried' }]} chosen={[draft.reached]} onPick={choose} error={errors['reached']} />
}

function whoOptions({ caregivers, providers }: FormFamily): readonly Option<string>[] {
  return [
    ...caregivers.map(({ id, name, relationship }) => ({ value: `caregiver:${id}`, label: name, hint: relationship ?? 'caregiver' })),
    ...(caregivers.length === 0 ? [{ value: 'caregiver', label: 'A caregiver' }] : []),
    ...providers.map(({ id, name, kind }) => ({ value: `treatmentProvider:${id}`, label: name, hint: `${providerKindWords[kind] ?? kind} provider` })),
    ...(providers.length === 0 ? [{ value: 'treatmentProvider', label: 'Treatment provider' }] : []),
    { value: 'stateAgency', label: 'State agency' }, { value: 'youth', label: 'Youth' }, { value: 'other', label: 'Somebody else' },
  ]
}

export function WhoQuestion({ draft, family, change, errors }: Part) {
  const pick = (choice: string, chosen: boolean) => {
    // A contact is with one provider at most.
    const others = draft.who.filter((one) => one !== choice && !(chosen && partyOf(choice)[0] === 'treatmentProvider' && partyOf(one)[0] === 'treatmentProvider'))
    change({ who: chosen ? [...others, choice] : others })
  }
  return (
    <div className="grid gap-4">
      <Pick legend={draft.reached === 'yes' ? 'Who?' : 'Whom did you try to reach?'} kind="many" options={whoOptions(family)} chosen={draft.who} onPick={pick} error={errors['with']} />
      {isWith(draft, 'stateAgency') ? (
        <FieldFrame name="agency" label="Which state agency?" error={errors['agency']}>
          {(tied) => <input {...tied} value={draft.agency} maxLength={200} onChange={(event) => change({ agency: event.currentTarget.value })} autoComplete="off" className="min-h-12 w-full max-w-md scroll-mb-40 rounded-md border border-field bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert" />}
        </FieldFrame>
      ) : null}
    </div>
  )
}

export function HowQuestion({ draft, change, errors }: Part) {
  const modes = draft.reached === 'yes' ? reachedModes : triedModes
  return (
    <Pick
      legend={draft.reached === 'yes' ? 'How?' : 'What happened?'} kind="one" options={modes.map(([value, label]) => ({ value, label }))} chosen={[draft.mode]}
      onPick={(mode) => change({ mode })} error={errors['mode']}
    />
  )
}
