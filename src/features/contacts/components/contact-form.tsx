'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { Button } from '@/ui/button'
import { useDraft } from '@/ui/draft'
import { sayKept, StartOver } from '@/ui/draft-line'
import { reach } from '@/ui/form'
import { useRefusedFocus } from '@/ui/refused-focus'
import { RefusedNotice } from '@/ui/refused-notice'
import { logContactAction } from '../actions'
import { familyAddress } from '../addresses'
import { longestReport } from '../limits'
import { sayToFinish } from '../words'
import { type ContactDraft, emptyDraft, sentFrom, tooLong } from './contact-draft'
import type { FormFamily, Part } from './contact-part'
import { HowQuestion, ReachedQuestion, WhoQuestion } from './who-and-how'
import { announce, undoneByStriking } from './saved'
import { MoreQuestions } from './more-questions'
import { ReportWords, YouthsQuestion } from './report-words'
import { WhenQuestions } from './when-questions'

type FormProps = { readonly family: FormFamily; readonly reached: boolean; readonly opened: number }

/** Everything about one contact, in the order people think, kept on the device as it is typed. */
export function ContactForm({ family, reached, opened }: FormProps) {
  const router = useRouter()
  const { typed, begun, kept, change: keep, discard } = useDraft<ContactDraft>(`contact.${family.id}`, emptyDraft)
  const draft = typed.reached === '' && reached ? { ...typed, reached: 'yes' } : typed
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null)
  const [pending, startTransition] = useTransition()
  const [saved, setSaved] = useState(false)
  const busy = useRef(false)
  const alert = useRefusedFocus(refusal)

  /** The first keystroke gives the contact its identity and its hour. */
  const begin = (patch: Partial<ContactDraft>): Partial<ContactDraft> => {
    const moment = now().getTime()
    return { reached: draft.reached, ...patch, id: draft.id || newIdentifier(moment), begunAt: draft.begunAt || moment }
  }
  const change = (patch: Partial<ContactDraft>) => keep(begin(patch))

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (busy.current) return
    if (tooLong(draft)) {
      setRefusal(refuse('invalid', `A report holds at most ${longestReport.toLocaleString('en-US')} characters. Shorten the one marked below; it is still here.`))
      return
    }
    const complete = { ...draft, ...begin({}) }
    keep(complete)
    busy.current = true
    startTransition(async () => {
      const sent = sentFrom(complete, { familyId: family.id, youthIds: family.youths.map(({ id }) => id), timeZone: family.timeZone, opened })
      const answer = await reach(() => logContactAction(null, sent))
      busy.current = false
      setRefusal(answer.ok ? null : answer)
      if (!answer.ok) return
      setSaved(true)
      discard()
      const wordless = family.youths.filter(({ id }) => sent.reached && sent.youths.includes(id) && !sent.reports.some(({ youthId }) => youthId === id))
      announce(family.id, ['Saved. The contact is on the timeline.', ...(wordless.length > 0 ? [sayToFinish(wordless.map(({ name }) => name))] : [])].join(' '), answer.value.turned, undoneByStriking(answer.value.contactId), answer.value.tried)
      router.push(familyAddress(family.id, answer.value.contactId))
    })
  }
  if (saved) return <p role="status">Saved. Opening the record.</p>
  const errors = refusal?.fields ?? {}
  const part: Part = { draft, family, change, errors }
  return (
    <form onSubmit={save} noValidate className="grid max-w-2xl gap-8">
      <div ref={alert} tabIndex={-1} role="alert" className="scroll-mt-6 outline-none empty:hidden">
        {refusal ? <Refused refusal={refusal} anew={() => keep({ ...draft, id: newIdentifier(now().getTime()) })} settled={() => setRefusal(null)} /> : null}
      </div>
      <ReachedQuestion {...part} />
      {draft.reached === '' ? null : (
        <>
          <WhoQuestion {...part} />
          <HowQuestion {...part} />
          <WhenQuestions {...part} opened={opened} />
          <MoreQuestions {...part} />
          <YouthsQuestion {...part} />
          <ReportWords {...part} />
        </>
      )}
      <div className="bottom-12 flex items-center gap-x-6 border-t border-line bg-page py-3 sm:sticky lg:bottom-0">
        <Button type="submit" kind="main" busy={pending} className="min-h-12 px-8">
          Save
        </Button>
        {begun ? <p className="text-quiet">{sayKept(kept)}</p> : null}
      </div>
      {begun ? <StartOver onClick={discard} /> : null}
    </form>
  )
}

function Refused({ refusal, anew, settled }: { readonly refusal: ActionRefusal; readonly anew: () => void; readonly settled: () => void }) {
  return (
    <RefusedNotice refusal={refusal}>
      {refusal.reason === 'savedDifferently' ? (
        <button type="button" className="min-h-12 cursor-pointer font-medium underline underline-offset-4" onClick={() => { anew(); settled() }}>
          Make this another contact
        </button>
      ) : null}
    </RefusedNotice>
  )
}
