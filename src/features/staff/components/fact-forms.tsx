'use client'

import { Choices, Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { addCredentialAction, addLeaveAction, addRosterAction, addSupervisorAction, recordTrainingsAction, strikeFactsAction } from '../actions'
import type { Colleague } from '../person'
import type { StaffFact } from '../schema'
import { credentialChoices, topicChoices } from '../words'
import { AddForm } from './add-form'

const takeBack = (kind: StaffFact) => ({ ids }: { readonly ids: readonly string[] }) => strikeFactsAction(null, { kind, ids, why: 'undone at once' })

type Of = { readonly staffId: string }

/** A licence, a certificate, insurance or a car. A renewal is a new one. */
export function CredentialForm({ staffId }: Of) {
  return (
    <AddForm action={addCredentialAction} undo={takeBack('credential')} draft={`credential.${staffId}`} submit="Add the credential">
      <input type="hidden" name="staffId" value={staffId} />
      <Select name="kind" label="What it is" hint="A renewal is a new one beside the old." options={credentialChoices} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="issuedOn" label="Issued on" type="date" />
        <Field name="expiresOn" label="Expires on" hint="Empty if it does not." type="date" />
      </div>
      <Field name="plannedFor" label="Planned for" hint="For a certificate that is still to come." type="date" />
      <Field name="number" label="Number" hint="Only if you keep it." autoComplete="off" />
    </AddForm>
  )
}

/** A course that was completed: for one person, or for those chosen. */
export function TrainingForm({ staffId, people }: { readonly staffId?: string; readonly people?: readonly Colleague[] }) {
  return (
    <AddForm action={recordTrainingsAction} undo={takeBack('training')} draft={`training.${staffId ?? 'several'}`} submit="Record the training">
      {staffId ? <input type="hidden" name="staffIds[]" value={staffId} /> : null}
      <Field name="completedOn" label="Completed on" type="date" required />
      <div className="sm:columns-2">
        <Choices name="topics" label="Topics" choices={topicChoices} />
      </div>
      {people ? (
        <div className="sm:columns-2">
          <Choices name="staffIds" label="Who took part" choices={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
      ) : null}
    </AddForm>
  )
}

/** Days of leave. */
export function LeaveForm({ staffId }: Of) {
  return (
    <AddForm action={addLeaveAction} undo={takeBack('leave')} draft={`leave.${staffId}`} submit="Add the leave">
      <input type="hidden" name="staffId" value={staffId} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="from" label="First day" type="date" required />
        <Field name="to" label="Last day" type="date" required />
      </div>
    </AddForm>
  )
}

/** Who supervises somebody. */
export function SupervisorForm({ staffId, colleagues }: Of & { readonly colleagues: readonly Colleague[] }) {
  return (
    <AddForm action={addSupervisorAction} undo={takeBack('staffSupervisor')} draft={`supervisor.${staffId}`} submit="Add the supervisor">
      <input type="hidden" name="staffId" value={staffId} />
      <Select name="supervisorId" label="Supervisor" options={[['', 'Choose one'], ...colleagues.map(({ id, name }) => [id, name] as const)]} />
      <Field name="from" label="Since" type="date" />
    </AddForm>
  )
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((label, at) => ({ value: String(at + 1), label }))

/** The same hours week by week, in which a clinician can be asked. */
export function RosterForm({ staffId, today }: Of & { readonly today: string }) {
  return (
    <AddForm action={addRosterAction} undo={takeBack('rosterEntry')} draft={`roster.${staffId}`} submit="Put on the roster">
      <input type="hidden" name="staffId" value={staffId} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="from" label="First day" type="date" defaultValue={today} required />
        <Field name="until" label="Last day" hint="At most 26 weeks later." type="date" required />
        <Field name="begins" label="From" type="time" defaultValue="09:00" required />
        <Field name="ends" label="To" type="time" defaultValue="17:00" required />
      </div>
      <Choices name="weekdays" label="On" choices={weekdays} chosen={['1', '2', '3', '4', '5']} />
    </AddForm>
  )
}

type StrikeProps = { readonly kind: StaffFact; readonly facts: readonly { readonly id: string; readonly says: string }[]; readonly about: string }

/** Strikes what was entered in error: it stays on record with who, when and why. Of several, those that are ticked. */
export function StrikeFactsForm({ kind, facts, about }: StrikeProps) {
  return (
    <Fold className="open:basis-full print:hidden" drafts={[`strike.${facts[0]?.id ?? ''}`]} says={<>Entered in error<span className="sr-only">: {about}</span></>}>
      <div className="mt-2 mb-3">
        <ActionForm action={strikeFactsAction} draft={`strike.${facts[0]?.id ?? ''}`} submit="Strike it" kind="plain">
          <input type="hidden" name="kind" value={kind} />
          {facts.length === 1 ? <input type="hidden" name="ids[]" value={facts[0]?.id} /> : <Choices name="ids" label="Which of them" choices={facts.map(({ id, says }) => ({ value: id, label: says }))} chosen={facts.map(({ id }) => id)} />}
          <TextArea name="why" label="Why was it entered in error?" hint="It stays on record with your name, today’s date and this reason, and no longer counts." rows={2} />
        </ActionForm>
      </div>
    </Fold>
  )
}
