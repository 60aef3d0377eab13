'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { StrikeForm } from '@/features/records/components/strike-form'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { reasonsToLeave } from '../reasons'
import { draftOf, waitlistPlace } from '../place'
import { putBackAction, putOnAction, strikeEntryAction, takeOffAction } from '../actions'

const undoPutting = (entryId: string) => ({ key: entryId, act: () => strikeEntryAction(null, { entryId, why: undoneAtOnce }), says: 'Undone. The entry stays on the timeline, struck.' })
const undoTaking = (entryId: string) => ({ key: `back ${entryId}`, act: () => putBackAction(null, { entryId }), says: 'Undone. They are on the list again, at the place they had.' })

type PutOnProps = {
  /** Whom it can be: one referral, or several to choose from. */
  readonly referrals: readonly { readonly referralId: string; readonly who: string }[]
  readonly now: { readonly date: string; readonly time: string }
}

/** Puts a youth on the waitlist. */
export function PutOnForm({ referrals, now }: PutOnProps) {
  const router = useRouter()
  const [only, ...more] = referrals
  return (
    <ActionForm
      action={putOnAction} draft={draftOf(referrals)} once submit="Put on the waitlist" kind="plain" empties
      onDone={({ entryId, turned }) => {
        announce(waitlistPlace, 'Saved. They are on the waitlist.', turned, undoPutting(entryId))
        router.refresh()
      }}
    >
      {only && more.length === 0 ? <input type="hidden" name="referralId" value={only.referralId} /> : <Select name="referralId" label="Who waits" options={[['', 'Choose one'], ...referrals.map(({ referralId, who }) => [referralId, who] as const)]} />}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="date" label="Since" type="date" max={now.date} defaultValue={now.date} required />
        <Field name="time" label="At" type="time" defaultValue={now.time} required />
      </div>
      <TextArea name="reason" label="Why do they wait?" hint="For instance: no Family Partner who speaks their language has an opening." rows={2} />
    </ActionForm>
  )
}

/** Takes somebody off the list, or strikes an entry that was made in error. */
export function EntryForms({ entryId, who, today }: { readonly entryId: string; readonly who: string; readonly today: string }) {
  const router = useRouter()
  return (
    <div className="flex flex-wrap gap-x-6">
      <Fold className="open:basis-full print:hidden" drafts={[`takeOff.${entryId}`]} says={<>Take off the list<span className="sr-only">: {who}</span></>}>
        <div className="mt-2 mb-3 grid max-w-xl gap-3">
          <p className="text-quiet">Whoever begins services, or whose referral is declined or withdrawn, leaves the list with that. This is for those who no longer wait and are neither.</p>
          <ActionForm
            action={takeOffAction} draft={`takeOff.${entryId}`} submit="Take off" kind="plain"
            onDone={({ turned }) => {
              announce(waitlistPlace, `Saved. ${who} is off the list; the wait stays on the timeline.`, turned, undoTaking(entryId))
              router.refresh()
            }}
          >
            <input type="hidden" name="entryId" value={entryId} />
            <Field name="until" label="Their last day on the list" type="date" max={today} defaultValue={today} required />
            <Select name="because" label="Why do they no longer wait?" options={[['', 'Choose one'], ...reasonsToLeave]} />
            <TextArea name="note" label="In your words" hint="Needed only for another reason." rows={2} />
          </ActionForm>
        </div>
      </Fold>
      <StrikeForm action={strikeEntryAction} field="entryId" id={entryId} about={who} place={waitlistPlace} />
    </div>
  )
}
