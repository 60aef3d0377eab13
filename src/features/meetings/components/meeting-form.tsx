'use client'

import { type FormEvent, useState, useTransition } from 'react'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { sayDay } from '@/features/obligations/words'
import type { ActionRefusal } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { Button } from '@/ui/button'
import { useDraft } from '@/ui/draft'
import { DraftLine } from '@/ui/draft-line'
import { Field } from '@/ui/field'
import { FieldErrorsProvider, reach } from '@/ui/form'
import { Pick } from '@/ui/pick'
import { useRefusedFocus } from '@/ui/refused-focus'
import { RefusedNotice } from '@/ui/refused-notice'
import { TextArea } from '@/ui/text-area'
import { recordMeetingAction, strikeMeetingAction } from '../actions'
import { longestNote } from '../limits'
import type { Guest, MeetingFamily } from '../queries'

/** What somebody has said of a meeting so far. An empty text is a question not answered yet. */
const empty = { id: '', kind: '', on: '', about: '', staff: [] as readonly string[], providers: [] as readonly string[], also: [] as readonly string[], note: '' }
type MeetingDraft = typeof empty

const undoing = (meetingId: string) => ({ key: meetingId, act: () => strikeMeetingAction(null, { meetingId, why: undoneAtOnce }), says: 'Undone. The meeting stays on record, struck.' })
const toggled = (list: readonly string[], one: string, on: boolean) => [...list.filter((other) => other !== one), ...(on ? [one] : [])]

/** What is sent: only answers to questions that are still asked. */
function sentFrom(draft: MeetingDraft, { id: familyId, youths }: MeetingFamily) {
  const cancelled = draft.also.includes('cancelled')
  return {
    id: draft.id, familyId, kind: draft.kind || undefined, on: draft.on || undefined, about: youths.length > 1 ? draft.about || undefined : youths[0]?.id,
    staff: cancelled ? [] : draft.staff, providers: cancelled ? [] : draft.providers, cancelled, progressUpdate: !cancelled && draft.also.includes('update'), note: draft.note,
  }
}

/** Records one meeting: what kind, when, about whom, and who came. Kept on the device as it is typed. */
export function MeetingForm({ family }: { readonly family: MeetingFamily }) {
  const { typed, begun, kept, change: keep, discard } = useDraft<MeetingDraft>(`meeting.${family.id}`, empty)
  const [refusal, setRefusal] = useState<ActionRefusal | null>(null)
  const [pending, startTransition] = useTransition()
  const alert = useRefusedFocus(refusal)
  /** The first answer gives the meeting its identity. */
  const change = (patch: Partial<MeetingDraft>) => keep({ ...patch, id: typed.id || newIdentifier(now().getTime()) })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    const complete = { ...typed, id: typed.id || newIdentifier(now().getTime()) }
    keep(complete)
    startTransition(async () => {
      const answer = await reach(() => recordMeetingAction(null, sentFrom(complete, family)))
      setRefusal(answer.ok ? null : answer)
      if (!answer.ok) return
      discard()
      announce(family.id, 'Saved. The meeting is on the timeline.', answer.value.turned, undoing(answer.value.meetingId))
    })
  }
  const errors = refusal?.fields ?? {}
  const cancelled = typed.also.includes('cancelled')
  return (
    <form onSubmit={save} noValidate className="grid max-w-2xl gap-6">
      <div ref={alert} tabIndex={-1} role="alert" className="scroll-mt-6 outline-none empty:hidden">
        {refusal ? <RefusedNotice refusal={refusal} /> : null}
      </div>
      <FieldErrorsProvider value={errors}>
        <Pick legend="What kind of meeting?" kind="one" options={family.kinds.map(({ kind: value, label, hint }) => ({ value, label, hint }))} chosen={family.kinds.filter(({ kind }) => kind === typed.kind).map(({ kind }) => kind)} onPick={(kind) => change({ kind })} error={errors['kind']} />
        <div className="max-w-xs">
          <Field name="on" label="On which day?" type="date" max={family.today} value={typed.on} onChange={(event) => change({ on: event.currentTarget.value })} />
        </div>
        {family.youths.length > 1 ? <Pick legend="About whom?" kind="one" options={[...family.youths.map(({ id, name }) => ({ value: id, label: name })), { value: 'all', label: 'All of them' }]} chosen={[typed.about]} onPick={(about) => change({ about })} error={errors['about']} /> : null}
        <Pick legend="What happened?" kind="many" options={[{ value: 'cancelled', label: 'It was cancelled' }, ...(cancelled ? [] : [{ value: 'update', label: 'An update on the youth’s progress was given' }])]} chosen={typed.also} onPick={(one, on) => change({ also: toggled(typed.also, one, on) })} />
        {cancelled ? null : <WhoCame family={family} typed={typed} change={change} errors={errors} />}
        <TextArea name="note" label="Note" hint="Only if there is something to keep." maxLength={longestNote} rows={3} value={typed.note} onChange={(event) => change({ note: event.currentTarget.value })} />
      </FieldErrorsProvider>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" kind="main" busy={pending} className="min-h-12 px-8">
          Save the meeting
        </Button>
        {begun ? <DraftLine kept={kept} startOver={discard} /> : null}
      </div>
    </form>
  )
}

type PartProps = { readonly family: MeetingFamily; readonly typed: MeetingDraft; readonly change: (patch: Partial<MeetingDraft>) => void; readonly errors: Readonly<Record<string, string>> }

function WhoCame({ family: { ours, others, providers, today }, typed, change, errors }: PartProps) {
  const options = (guests: readonly Guest[]) => guests.map(({ id, name, until }) => ({ value: id, label: name, hint: until && until < today ? `until ${sayDay(until, today)}` : undefined }))
  const pickStaff = (id: string, on: boolean) => change({ staff: toggled(typed.staff, id, on) })
  return (
    <>
      <Pick legend="Who came from the agency?" kind="many" hint="If no Family Partner came, leave them out: the rules then say that the meeting was missed." options={options(ours)} chosen={typed.staff} onPick={pickStaff} error={errors['staff']} />
      {others.length > 0 ? (
        <details open={others.some(({ id }) => typed.staff.includes(id))}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">Somebody else from the agency</summary>
          <Pick legend={<span className="sr-only">Somebody else from the agency</span>} kind="many" options={options(others)} chosen={typed.staff} onPick={pickStaff} />
        </details>
      ) : null}
      {providers.length > 0 ? <Pick legend="Which of their providers came?" kind="many" options={options(providers)} chosen={typed.providers} onPick={(id, on) => change({ providers: toggled(typed.providers, id, on) })} error={errors['providers']} /> : <p className="text-quiet">No treatment provider of the family is on file.</p>}
    </>
  )
}
