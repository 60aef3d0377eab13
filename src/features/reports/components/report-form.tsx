'use client'

import { useCallback } from 'react'
import { finishReportAction } from '@/features/contacts/actions'
import { announce } from '@/features/contacts/components/saved'
import type { Turned } from '@/features/contacts/turned'
import type { ActionResult } from '@/platform/action-result'
import { ActionForm } from '@/ui/form'
import { TextArea } from '@/ui/text-area'
import { keepDraftAction } from '../actions'
import type { StoredDraft } from '../reconcile'
import { OtherWords, sayWhereabouts } from './draft-words'
import { useKeptDraft } from './use-kept-draft'

export type ReportOf = { readonly contactId: string; readonly youth: { readonly id: string; readonly name: string }; readonly draft: StoredDraft | null }

type FormProps = ReportOf & {
  /** Where it is said that it was signed: a family's page, or the list of reports. */
  readonly place: string
}

const final: Readonly<Record<string, string>> = {
  alreadySigned: 'This report was signed in the meantime. Copy your words, reload the page, and add them as an addendum.',
  struck: 'This contact was struck in the meantime, so its report is no longer asked for.',
  notFound: 'This contact is no longer yours to write about. Copy your words and give them to your supervisor.',
  signedOut: 'Your session has ended. Your words are saved on this device; sign in again in another tab, and they are sent by themselves.',
}

/** The words of a report that is not signed yet. They outlive the tab, and stand on every device. */
export function ReportForm({ contactId, youth, draft: stored, place }: FormProps) {
  const keep = useCallback((words: StoredDraft) => keepDraftAction(null, { contactId, youthId: youth.id, ...words }), [contactId, youth.id])
  const draft = useKeptDraft({ key: `report.${contactId}.${youth.id}`, stored, keep })
  const sign = async (previous: ActionResult<{ readonly turned: readonly Turned[] }> | null, sent: FormData) => {
    sent.set('version', String(await draft.settle()))
    const answer = await finishReportAction(previous, sent)
    if (!answer.ok && answer.reason === 'changedMeanwhile') draft.meet()
    return answer
  }
  const trouble = final[draft.failed]
  return (
    <ActionForm
      action={sign} draft={null} submit="Sign and finish" kind="plain"
      onDone={({ turned }) => {
        draft.done()
        announce(place, `Signed. ${youth.name}’s report is finished, and the contact counts.`, turned, null)
      }}
    >
      <OtherWords of="This report" draft={draft} />
      <input type="hidden" name="contactId" value={contactId} />
      <input type="hidden" name="youthId" value={youth.id} />
      <TextArea name="text" label={`Progress report for ${youth.name}`} hint="A signed report stays as it is." value={draft.text} onChange={(event) => draft.type(event.currentTarget.value)} />
      {draft.whereabouts === 'nowhere' && !trouble ? null : <p className="-mt-3 text-quiet">{trouble ?? sayWhereabouts[draft.whereabouts]}</p>}
    </ActionForm>
  )
}
