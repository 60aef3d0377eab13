'use client'

import { finishReportAction } from '@/features/contacts/actions'
import { announce } from '@/features/contacts/components/saved'
import type { Turned } from '@/features/contacts/turned'
import type { ActionResult } from '@/platform/action-result'
import { Button } from '@/ui/button'
import { ActionForm } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { TextArea } from '@/ui/text-area'
import type { StoredDraft } from '../reconcile'
import { useReportDraft, type Whereabouts } from './use-report-draft'

export type ReportOf = { readonly familyId: string; readonly contactId: string; readonly youth: { readonly id: string; readonly name: string }; readonly draft: StoredDraft | null }

type FormProps = ReportOf & {
  readonly userId: string
  /** Where it is said that it was signed: a family's page, or the list of reports. */
  readonly place: string
}

const says: Readonly<Record<Whereabouts, string>> = {
  nowhere: '',
  server: 'Draft saved. It is on your other devices too.',
  onTheWay: 'Saved on this device.',
  device: 'Saved on this device. It has not reached the server yet, and is sent again by itself.',
  window: 'Only in this window: this device keeps nothing.',
}

const final: Readonly<Record<string, string>> = {
  alreadySigned: 'This report was signed in the meantime. Copy your words, reload the page, and add them as an addendum.',
  struck: 'This contact was struck in the meantime, so its report is no longer asked for.',
  notFound: 'This contact is no longer yours to write about. Copy your words and give them to your supervisor.',
  signedOut: 'Your session has ended. Your words are saved on this device; sign in again in another tab, and they are sent by themselves.',
}

/** The words of a report that is not signed yet. They outlive the tab, and stand on every device. */
export function ReportForm({ familyId, contactId, youth, draft: stored, userId, place }: FormProps) {
  const draft = useReportDraft({ key: `${userId}.${familyId}.report.${contactId}.${youth.id}`, contactId, youthId: youth.id, stored })
  const sign = async (previous: ActionResult<{ readonly turned: readonly Turned[] }> | null, sent: FormData) => {
    sent.set('version', String(await draft.settle()))
    const answer = await finishReportAction(previous, sent)
    if (!answer.ok && answer.reason === 'changedMeanwhile') draft.meet()
    return answer
  }
  const trouble = final[draft.failed]
  return (
    <ActionForm
      action={sign} submit="Sign and finish" kind="plain"
      onDone={({ turned }) => {
        draft.done()
        announce(place, `Signed. ${youth.name}’s report is finished, and the contact counts.`, turned, null)
      }}
    >
      {draft.other ? <Other words={draft.other.text} keepMine={draft.keepMine} takeOther={draft.takeOther} keepBoth={draft.keepBoth} /> : null}
      <input type="hidden" name="contactId" value={contactId} />
      <input type="hidden" name="youthId" value={youth.id} />
      <TextArea name="text" label={`Progress report for ${youth.name}`} hint="A signed report stays as it is." value={draft.text} onChange={(event) => draft.type(event.currentTarget.value)} />
      {draft.whereabouts === 'nowhere' && !trouble ? null : <p className="-mt-3 text-quiet">{trouble ?? says[draft.whereabouts]}</p>}
    </ActionForm>
  )
}

type OtherProps = { readonly words: string; readonly keepMine: () => void; readonly takeOther: () => void; readonly keepBoth: () => void }

/** Words that were written on another device meanwhile: nothing is overwritten until somebody has chosen. */
function Other({ words, keepMine, takeOther, keepBoth }: OtherProps) {
  return (
    <div role="alert">
      <Notice kind="alert">
        <p className="font-medium">This report was changed on another device in the meantime. Nothing is lost: here is what stands there, and below is what you typed here.</p>
        <p dir="auto" className="my-3 max-h-60 overflow-auto border-l-2 border-line pl-4 text-ink wrap-anywhere whitespace-pre-wrap" tabIndex={0} role="group" aria-label="What stands on the other device">{words || 'Nothing'}</p>
        <div className="flex flex-wrap gap-2">
          <Button className="min-h-12" onClick={keepBoth}>Keep both</Button>
          <Button className="min-h-12" onClick={keepMine}>Keep what I typed here</Button>
          <Button className="min-h-12" onClick={takeOther}>Take the other</Button>
        </div>
      </Notice>
    </div>
  )
}
