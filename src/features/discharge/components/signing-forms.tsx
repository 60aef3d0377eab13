'use client'

import { useRouter } from 'next/navigation'
import { GroundAsked } from '@/features/authority/components/ground-asked'
import { announce } from '@/features/contacts/components/saved'
import { undoneAtOnce } from '@/features/contacts/limits'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm, useFieldError } from '@/ui/form'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { sentId } from '@/ui/sent'
import { leaveUnsignedAction, signPlanAction, strikePaperAction } from '../actions'
import { dischargeAddress } from '../address'
import { SignaturePad } from './signature-pad'

type Of = { readonly familyId: string; readonly planId: string; readonly today: string }

const undoing = (id: string) => ({ key: id, act: () => strikePaperAction(null, { kind: 'planSignature', id, why: undoneAtOnce }), says: 'Undone. It stays on record, struck.' })

function Agreement() {
  const error = useFieldError('agreed')
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input type="checkbox" name="agreed" value="yes" className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span>
        I have read this plan, or it was read to me, and I agree to it
        {error ? <span className="block font-medium text-alert">{error}</span> : null}
      </span>
    </label>
  )
}

/** The caregiver agrees and signs on this screen: their name, and where they like, a drawn signature. */
export function SignatureForm({ familyId, planId, today, signers }: Of & { readonly signers: readonly { readonly id: string; readonly name: string }[] }) {
  const router = useRouter()
  return (
    <ActionForm
      action={signPlanAction} draft={null} once submit="Sign the plan"
      onDone={({ turned }, sent) => {
        announce(dischargeAddress(familyId), 'The plan is signed.', turned, undoing(sentId(sent)))
        router.refresh()
      }}
    >
      <input type="hidden" name="planId" value={planId} />
      <Select name="caregiverId" label="Who signs" hint="A caregiver on file who may sign for the youth. From 18 on the youth signs; a caregiver’s signature then is their own, not the youth’s." options={[['', 'Choose one'], ...signers.map(({ id, name }) => [id, name] as const)]} />
      <GroundAsked />
      <Agreement />
      <Field name="signerName" label="Their full name, written by them" autoComplete="off" required />
      <SignaturePad name="drawing" label="Signature, if they like to draw one" />
      <Field name="signedOn" label="Signed on" type="date" max={today} defaultValue={today} required />
    </ActionForm>
  )
}

/** Why nobody has signed, and what was tried. */
export function UnsignedForm({ familyId, planId }: Omit<Of, 'today'>) {
  const router = useRouter()
  return (
    <Fold className="mt-4 print:hidden" drafts={[`unsigned.${planId}`]} says="It cannot be signed">
      <div className="mt-2 mb-4">
        <ActionForm
          action={leaveUnsignedAction} draft={`unsigned.${planId}`} once submit="Record that it is unsigned" kind="plain"
          onDone={({ turned }, sent) => {
            announce(dischargeAddress(familyId), 'It is on record why the plan is unsigned. It can still be signed.', turned, undoing(sentId(sent)))
            router.refresh()
          }}
        >
          <input type="hidden" name="planId" value={planId} />
          <TextArea name="unsignedReason" label="Why it is unsigned" rows={2} />
          <TextArea name="tries" label="What was tried, and when" rows={2} />
        </ActionForm>
      </div>
    </Fold>
  )
}
