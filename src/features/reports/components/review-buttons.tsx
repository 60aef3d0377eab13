'use client'

import { useRef, useState } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { Button } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { ActionForm, reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { sentId } from '@/ui/sent'
import { TextArea } from '@/ui/text-area'
import { reviewReportAction } from '../actions'

const fresh = () => newIdentifier(now().getTime())

/** A review is taken back by a newer one: both stay on record. */
const takingBack = (reportId: string, addenda: number, reviewId: string) => {
  const id = fresh()
  return { key: reviewId, act: () => reviewReportAction(null, { id, reportId, verdict: 'takenBack', addenda }), says: 'Taken back. The report waits to be affirmed again.' }
}

type ReviewProps = { readonly reportId: string; readonly addenda: number; readonly whose: string; readonly place: string }

/** Affirms a report in one tap, or returns it with a comment. */
export function ReviewButtons({ reportId, addenda, whose, place }: ReviewProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  // What was sent and not answered is sent again as the same: it is stored once.
  const sent = useRef('')
  const affirm = async () => {
    if (busy) return
    setBusy(true)
    sent.current ||= fresh()
    const id = sent.current
    const answer = await reach(() => reviewReportAction(null, { id, reportId, verdict: 'affirmed', addenda }))
    setBusy(false)
    setProblem(answer.ok ? '' : answer.message)
    if (!answer.ok) return
    sent.current = ''
    announce(place, `Affirmed: ${whose}.`, [], takingBack(reportId, addenda, id))
  }
  return (
    <div className="grid gap-3 print:hidden">
      <div role="alert" className="empty:hidden">
        {problem ? <Notice kind="alert">{problem}</Notice> : null}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Button busy={busy} className="min-h-12" aria-label={`Affirm ${whose}`} onClick={() => void affirm()}>
          Affirm
        </Button>
        <Fold className="min-w-0 open:basis-full" look="inline-flex min-h-12 cursor-pointer items-center text-accent underline underline-offset-4" drafts={[`return.${reportId}`]} says={<>Return with a comment<span className="sr-only">: {whose}</span></>}>
          <div className="mt-2">
            <ActionForm
              action={reviewReportAction} draft={`return.${reportId}`} once submit="Return it" kind="plain"
              onDone={(_, form) => announce(place, `Returned: ${whose}. Its author sees your comment and answers with an addition.`, [], takingBack(reportId, addenda, sentId(form)))}
            >
              <input type="hidden" name="reportId" value={reportId} />
              <input type="hidden" name="verdict" value="returned" />
              <input type="hidden" name="addenda" value={addenda} />
              <TextArea name="comment" label="What is missing or unclear?" rows={3} />
            </ActionForm>
          </div>
        </Fold>
      </div>
    </div>
  )
}
