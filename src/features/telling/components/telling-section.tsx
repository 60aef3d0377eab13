'use client'

import { useRouter } from 'next/navigation'
import { announce, SavedNotice } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { StrikeForm } from '@/features/records/components/strike-form'
import type { Stage } from '@/features/referrals/words'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { strikeTellingAction, tellReferrerAction } from '../actions'
import type { Tellings } from '../queries'
import { meansOfTelling, outcomes } from '../words'

type TellingProps = { readonly referralId: string; readonly stage: Stage; readonly of: Tellings; readonly untold: boolean; readonly manages: boolean; readonly today: string }

const placeOf = (referralId: string) => `told ${referralId}`

/** What whoever referred was told became of the family, and the way to write it down. */
export function TellingSection({ referralId, stage, of: { referrer, lines }, untold, manages, today }: TellingProps) {
  return (
    <section aria-labelledby="told" className="mb-10 grid max-w-xl gap-3">
      <h2 id="told" className="text-xl font-medium">Telling who referred</h2>
      <SavedNotice place={placeOf(referralId)} />
      <p className="wrap-anywhere">{untold ? `${referrer}: not told yet how it stands.` : `${referrer}.`}</p>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {lines.map(({ id, says, note, struck }) => (
          <li key={id} className="py-2 wrap-anywhere">
            <p className={struck ? 'text-quiet line-through' : ''}>{says}</p>
            {note ? <p className="text-quiet whitespace-pre-line">{note}</p> : null}
            {struck ? <p className="text-quiet">{struck}</p> : manages ? <StrikeForm action={strikeTellingAction} field="tellingId" id={id} about={says} place={placeOf(referralId)} /> : null}
          </li>
        ))}
      </ul>
      {manages ? (
        <Fold className="print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={[`telling.${referralId}`]} says="Record that they were told">
          <div className="mt-2"><TellForm key={stage} referralId={referralId} stage={stage} today={today} /></div>
        </Fold>
      ) : null}
    </section>
  )
}

function TellForm({ referralId, stage, today }: Pick<TellingProps, 'referralId' | 'stage' | 'today'>) {
  const router = useRouter()
  return (
    <ActionForm
      action={tellReferrerAction} draft={`telling.${referralId}`} once submit="Save that they were told" kind="plain" empties
      onDone={(_value, sent) => {
        const id = sentId(sent)
        announce(placeOf(referralId), 'Saved. It stands with the referral.', [], { key: id, act: () => strikeTellingAction(null, { tellingId: id, why: undoneAtOnce }), says: 'Undone. It stays on record, struck.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="referralId" value={referralId} />
      <Select name="outcome" label="What they were told" options={[['', 'Choose one'], ...outcomes]} defaultValue={outcomes.some(([outcome]) => outcome === stage) ? stage : ''} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="toldOn" label="On" type="date" max={today} defaultValue={today} required />
        <Select name="means" label="How" options={[['', 'Choose one'], ...meansOfTelling]} />
      </div>
      <TextArea name="note" label="Note" hint="For instance: whom you spoke with. Not needed." rows={2} />
    </ActionForm>
  )
}
