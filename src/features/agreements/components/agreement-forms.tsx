'use client'

import { useRouter } from 'next/navigation'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { Choices, Field } from '@/ui/field'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { recordAgreementAction, recordAnnualReportAction, recordWorkgroupAction, strikeAgreementFactAction } from '../actions'
import type { AgreementFact } from '../schema'

const undoing = (kind: AgreementFact, id: string) => ({ key: id, act: () => strikeAgreementFactAction(null, { kind, factId: id, why: undoneAtOnce }), says: 'Undone. It stays on record, struck.' })

/** Puts a working agreement on record. */
export function AgreementForm({ programs }: { readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  const [only, ...more] = programs
  return (
    <ActionForm action={recordAgreementAction} draft="agreement" once submit="Record the agreement">
      {only && more.length === 0 ? <input type="hidden" name="programId" value={only.id} /> : <Select name="programId" label="Program" options={[['', 'Choose one'], ...programs.map(({ id, name }) => [id, name] as const)]} />}
      <Field name="name" label="With whom, or what it is called" autoComplete="off" maxLength={200} required />
      <Field name="effectiveOn" label="In effect from" hint="The first yearly report is due a year after this day." type="date" required />
    </ActionForm>
  )
}

type OfAgreement = { readonly agreementId: string; readonly today: string }

/** Writes down one meeting of the workgroup. */
export function WorkgroupForm({ agreementId, today, staff }: OfAgreement & { readonly staff: readonly { readonly id: string; readonly name: string }[] }) {
  const router = useRouter()
  return (
    <ActionForm
      action={recordWorkgroupAction} draft={`workgroup.${agreementId}`} once submit="Save the meeting" kind="plain" empties
      onDone={({ id, turned }) => {
        announce(agreementId, 'Saved. The meeting is on record.', turned, undoing('meeting', id))
        router.refresh()
      }}
    >
      <input type="hidden" name="agreementId" value={agreementId} />
      <Field name="on" label="On which day?" type="date" max={today} required />
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input type="checkbox" name="cancelled" value="yes" className="mt-0.5 size-5 shrink-0 accent-accent" />
        <span>It was cancelled<span className="block text-quiet">It stays on record, and the month still needs a meeting.</span></span>
      </label>
      <div className="sm:columns-2">
        <Choices name="staff" label="Who came from the agency" choices={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      <TextArea name="note" label="Note" rows={2} />
    </ActionForm>
  )
}

/** Writes down that the yearly report was sent. */
export function AnnualReportForm({ agreementId, today }: OfAgreement) {
  const router = useRouter()
  return (
    <ActionForm
      action={recordAnnualReportAction} draft={`annualReport.${agreementId}`} once submit="Save the report" kind="plain" empties
      onDone={({ id, turned }) => {
        announce(agreementId, 'Saved. The report is on record.', turned, undoing('annualReport', id))
        router.refresh()
      }}
    >
      <input type="hidden" name="agreementId" value={agreementId} />
      <Field name="on" label="Sent on" hint="The next one is due a year after this day." type="date" max={today} required />
    </ActionForm>
  )
}
