'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'
import { useDraft } from '@/ui/draft'
import { sayKept, StartOver } from '@/ui/draft-line'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { takeInAction } from '../actions'
import { referralAddress } from '../address'
import type { Duplicate } from '../duplicates'
import type { OfferedProgram } from '../offered-programs'
import { ArrivalFields, ArrivedAt } from './arrival-fields'
import { CaregiverFields } from './caregiver-fields'
import { DuplicatesNotice } from './duplicates-notice'
import { FamilyChoice } from './family-choice'
import { emptyIntake, familyOf, type Intake, type IntakeDraft, IntakeProvider, useBound } from './intake-draft'
import { ReferrerFields, TreatingFields } from './who-refers'
import { YouthsFields } from './youths-fields'

/** What came by the public form and is being taken in. */
export interface Prefilled {
  readonly id: string
  readonly receivedAt: number
  readonly draft: IntakeDraft
}

type FormProps = { readonly programs: readonly OfferedProgram[]; readonly opened: number; readonly incoming?: Prefilled }

/** A referral in the order in which it is heard on the telephone, kept on the device as it is typed. */
export function IntakeForm({ programs, opened, incoming }: FormProps) {
  const router = useRouter()
  const { typed: draft, begun, kept, change: keep, discard } = useDraft<IntakeDraft>(`referral${incoming ? `.${incoming.id}` : ''}`, incoming?.draft ?? emptyIntake)
  const [duplicates, setDuplicates] = useState<readonly Duplicate[]>([])
  const [saved, setSaved] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The page is this form alone: who opened it types at once.
    place.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus({ preventScroll: true })
  }, [])
  const change = (patch: Partial<IntakeDraft>) => {
    const moment = now().getTime()
    keep({ ...patch, id: draft.id || newIdentifier(moment), begunAt: draft.begunAt || moment })
  }
  const intake: Intake = { draft, change, set: (name, value) => change({ fields: { ...draft.fields, [name]: value } }) }
  if (saved) return <p role="status">Saved. Opening the referral.</p>
  const program = programs.find(({ id }) => id === draft.fields['programId']) ?? (programs.length === 1 ? programs[0] : undefined)
  const zone = program?.timeZone ?? programs[0]?.timeZone ?? 'America/New_York'
  const anew = () => {
    discard()
    setDuplicates([])
  }
  const send: typeof takeInAction = (previous, sent) => {
    // A draft that was never touched has no identity yet; the form's own answer to it is what is missing.
    if (sent instanceof FormData && !sent.get('id')) sent.set('id', newIdentifier(now().getTime()))
    return takeInAction(previous, sent)
  }
  return (
    <IntakeProvider value={intake}>
      <div ref={place} className="max-w-2xl">
        <ActionForm
          action={send} draft={null} submit="Save the referral"
          onDone={(value) => {
            setDuplicates(value.saved ? [] : value.duplicates)
            if (!value.saved) return
            setSaved(true)
            discard()
            router.push(referralAddress(value.referralIds[0] ?? ''))
          }}
        >
          <input type="hidden" name="id" value={draft.id} />
          {incoming ? <input type="hidden" name="incomingId" value={incoming.id} /> : null}
          {draft.despite.map((id) => (
            <input key={id} type="hidden" name="despite[]" value={id} />
          ))}
          <ReferrerFields />
          <ProgramField programs={programs} />
          {incoming ? <ArrivedAt timeZone={zone} at={incoming.receivedAt} today={opened} /> : <ArrivalFields timeZone={zone} opened={opened} />}
          <FamilyChoice />
          <YouthsFields program={program} opened={incoming?.receivedAt ?? opened} />
          <CaregiverFields asksPaidCare={program?.asksPaidCare ?? false} />
          <LinesFields />
          <TreatingFields />
          {duplicates.length > 0 ? (
            <DuplicatesNotice
              duplicates={duplicates}
              onGoOn={() => {
                change({ despite: [...new Set([...draft.despite, ...duplicates.map(({ familyId }) => familyId)])] })
                setDuplicates([])
                // Once the hidden fields are there.
                requestAnimationFrame(() => place.current?.querySelector('form')?.requestSubmit())
              }}
            />
          ) : null}
        </ActionForm>
        {begun ? (
          <div className="mt-2 grid">
            <p className="text-quiet">{sayKept(kept)}</p>
            <StartOver onClick={anew} says={familyOf(draft) ? 'Start over without this family' : 'Start over'} />
          </div>
        ) : null}
      </div>
    </IntakeProvider>
  )
}

function ProgramField({ programs }: { readonly programs: readonly OfferedProgram[] }) {
  const bound = useBound()
  const [only] = programs
  if (only && programs.length === 1) return <input type="hidden" name="programId" value={only.id} />
  return <Select {...bound('programId')} label="Program" options={[['', 'Choose one'], ...programs.map(({ id, name }) => [id, name] as const)]} />
}

/** Why they come and what they hope for, one a line. */
function LinesFields() {
  const bound = useBound()
  return (
    <>
      <TextArea {...bound('reasons')} label="Reasons for the referral" hint="One a line." rows={2} />
      <TextArea {...bound('goals')} label="Initial goals" hint="One a line, as the family or the provider says them." rows={2} />
    </>
  )
}
