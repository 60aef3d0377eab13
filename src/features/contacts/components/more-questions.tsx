'use client'

import { FieldFrame } from '@/ui/field-frame'
import { Pick } from '@/ui/pick'
import { isWith } from './contact-draft'
import type { Part } from './contact-part'

const telehealth = [
  { value: 'hipaaPlatform', label: 'The video platform is secure (HIPAA)' }, { value: 'requestedByFamily', label: 'The family asked for video' }, { value: 'effective', label: 'Video worked well for them' },
]

/** Whether a service was delivered, and what else is true of it: nothing is ticked beforehand. */
export function MoreQuestions({ draft, family, change, errors }: Part) {
  const reached = draft.reached === 'yes'
  const withCaregiver = isWith(draft, 'caregiver')
  const also = [
    ...(withCaregiver && family.asks.interview ? [{ value: 'interview', label: 'I offered a face-to-face interview' }] : []),
    ...(reached && isWith(draft, 'treatmentProvider') ? [{ value: 'update', label: 'I gave an update on progress' }] : []),
    ...(reached && draft.mode === 'video' && withCaregiver && family.asks.telehealth ? telehealth : []),
    ...(reached ? [{ value: 'theirs', label: 'They contacted us, not we them' }] : []),
  ]
  const chosen = draft.theirs ? [...draft.also, 'theirs'] : draft.also
  const pick = (word: string, on: boolean) => (word === 'theirs' ? change({ theirs: on }) : change({ also: on ? [...draft.also, word] : draft.also.filter((one) => one !== word) }))
  return (
    <>
      {reached && withCaregiver ? (
        <Pick
          legend="Was a service delivered?" kind="one" options={[{ value: 'delivered', label: 'Yes, a service was delivered' }, { value: 'arranging', label: 'No, arranging only' }]} chosen={[draft.service]}
          onPick={(service) => change({ service })} error={errors['service']}
        />
      ) : null}
      {reached && withCaregiver && family.asks.units ? <UnitsQuestion draft={draft} family={family} change={change} errors={errors} /> : null}
      {also.length > 0 ? <Pick legend="What else is true?" kind="many" options={also} chosen={chosen} onPick={pick} /> : null}
    </>
  )
}

function UnitsQuestion({ draft, change, errors }: Part) {
  return (
    <FieldFrame name="units" label="How many units?" error={errors['units']}>
      {(tied) => <input {...tied} inputMode="numeric" value={draft.units} maxLength={3} onChange={(event) => change({ units: event.currentTarget.value.replace(/\D/g, '') })} className="min-h-12 w-28 scroll-mb-40 rounded-md border border-field bg-paper px-3 tabular-nums aria-invalid:border-2 aria-invalid:border-alert" />}
    </FieldFrame>
  )
}
