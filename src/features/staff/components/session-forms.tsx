'use client'

import { Choices, Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { logSessionAction, strikeSessionAction } from '../actions'
import type { SupervisionPage } from '../supervision-weeks'
import { formatNames } from '../words'
import { AddForm } from './add-form'

const choices = (people: SupervisionPage['others']) => people.map(({ id, name }) => ({ value: id, label: name }))

/** A session that was held: how, when, who. */
export function SessionForm({ page }: { readonly page: Pick<SupervisionPage, 'today' | 'self' | 'supervisors' | 'others'> }) {
  const { today, self, supervisors, others } = page
  return (
    <AddForm action={logSessionAction} undo={({ id }) => strikeSessionAction(null, { sessionId: id, why: 'undone at once' })} draft="session" submit="Save the session" kind="main">
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Select name="format" label="How" options={Object.entries(formatNames)} />
        <Field name="date" label="Day" type="date" defaultValue={today} max={today} required />
        <Field name="time" label="Began at" type="time" required />
        <Field name="minutes" label="Minutes" hint="Empty if you do not know." inputMode="numeric" />
      </div>
      <div className="sm:columns-2"><Choices name="supervisees" label="Who was supervised" choices={choices(others)} /></div>
      <div className="sm:columns-2"><Choices name="supervisors" label="Who supervised" choices={choices(supervisors)} chosen={self ? [self] : []} /></div>
      <TextArea name="note" label="Note" hint="Nothing about a family. It may stay empty." rows={2} />
    </AddForm>
  )
}

/** Strikes a session that was entered in error. */
export function StrikeSessionForm({ sessionId, about }: { readonly sessionId: string; readonly about: string }) {
  return (
    <Fold className="print:hidden" drafts={[`strike.${sessionId}`]} says={<>Entered in error<span className="sr-only">: {about}</span></>}>
      <div className="mt-2 mb-3 max-w-xl">
        <ActionForm action={strikeSessionAction} draft={`strike.${sessionId}`} submit="Strike it" kind="plain">
          <input type="hidden" name="sessionId" value={sessionId} />
          <TextArea name="why" label="Why was it entered in error?" hint="It stays on record with your name, today’s date and this reason, and no longer counts." rows={2} />
        </ActionForm>
      </div>
    </Fold>
  )
}
