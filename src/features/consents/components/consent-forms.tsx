'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { GroundAsked } from '@/features/authority/components/ground-asked'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { giveConsentAction, revokeConsentAction, strikeConsentAction } from '../actions'
import { consentsAddress } from '../address'
import { consentChoices } from '../words'

type Named = readonly { readonly id: string; readonly name: string }[]
type GiveProps = { readonly familyId: string; readonly youths: Named; readonly caregivers: Named; readonly providers: Named; readonly today: string }

/** Records a consent: what it allows, to whom, for what, by whom, since when and until when. */
export function ConsentForm({ familyId, youths, caregivers, providers, today }: GiveProps) {
  const router = useRouter()
  const [kind, setKind] = useState<string>(consentChoices[0][0])
  return (
    <ActionForm
      action={giveConsentAction} draft={`consent.${familyId}`} once submit="Record the consent" empties
      onDone={({ turned }, sent) => {
        const id = sentId(sent)
        announce(consentsAddress(familyId), 'The consent is on record.', turned, { key: id, act: () => strikeConsentAction(null, { kind: 'consent', id, why: undoneAtOnce }), says: 'Undone. It stays on the list, struck.' })
        router.refresh()
      }}
    >
      <input type="hidden" name="familyId" value={familyId} />
      <Select name="kind" label="What it allows" options={consentChoices} value={kind} onChange={(event) => setKind(event.currentTarget.value)} />
      {kind === 'disclosure' ? <Select name="providerId" label="With whom" options={[['', 'All providers'], ...providers.map(({ id, name }) => [id, name] as const)]} /> : null}
      {kind === 'stateAgency' ? <Field name="agency" label="Which agency" hint="As it is named when a contact with it is logged. Empty for all." autoComplete="off" /> : null}
      <TextArea name="purpose" label="For what" hint="For instance: the discharge plan and how things went." rows={2} />
      {youths.length > 1 ? <Select name="youthId" label="About whom" options={[['', 'All of them'], ...youths.map(({ id, name }) => [id, name] as const)]} /> : null}
      <Select name="caregiverId" label="Given by" hint="A caregiver who may sign for the youth. From 18 on the youth gives it, or somebody with guardianship or a court order." options={[['', 'Choose one'], ...caregivers.map(({ id, name }) => [id, name] as const)]} />
      <GroundAsked />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field name="givenOn" label="Given on" type="date" max={today} defaultValue={today} required />
        <Field name="expiresOn" label="Ends on" hint="Its last day. Empty if it has none." type="date" />
      </div>
    </ActionForm>
  )
}

type OneProps = { readonly familyId: string; readonly id: string; readonly title: string }

/** Records that a consent was taken back. */
export function RevokeForm({ familyId, id, title, today }: OneProps & { readonly today: string }) {
  const router = useRouter()
  return (
    <Fold className="open:basis-full print:hidden" drafts={[`revoke.${id}`]} says={<>Take it back<span className="sr-only">: {title}</span></>}>
      <div className="mt-2 mb-4 max-w-xl">
        <ActionForm
          action={revokeConsentAction} draft={`revoke.${id}`} once submit="Record that it was taken back" kind="plain"
          onDone={({ turned }) => {
            announce(consentsAddress(familyId), 'It was taken back. From that day on nothing is shared under it.', turned, null)
            router.refresh()
          }}
        >
          <input type="hidden" name="consentId" value={id} />
          <Field name="revokedOn" label="Taken back on" hint="Not in force on that day any more." type="date" max={today} defaultValue={today} required />
          <Field name="why" label="What they said" hint="“No reason given” is enough." autoComplete="off" />
        </ActionForm>
      </div>
    </Fold>
  )
}
