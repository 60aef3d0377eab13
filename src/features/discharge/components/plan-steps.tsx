import type { ReactNode } from 'react'
import Link from 'next/link'
import { consentsAddress } from '@/features/consents/address'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { StrikeForm } from '@/features/records/components/strike-form'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { buttonLook } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { strikePaperAction } from '../actions'
import { dischargeAddress, paperAddress } from '../address'
import type { StayRecord } from '../record'
import type { PlanRecord } from '../told-plan'
import { DrawnSignature } from './drawn-signature'
import { leftOf } from './due'
import { GivingForm } from './giving-form'
import { PlanForm } from './plan-form'
import { SignatureForm, UnsignedForm } from './signing-forms'

export type StepsProps = { readonly stay: StayRecord; readonly familyId: string; readonly today: CalendarDate; readonly mayWrite: boolean; readonly asPartner: boolean; readonly now: Date }

/** What strikes a plan, a signature or a giving. */
const paper = (familyId: string) => ({ action: strikePaperAction, field: 'id', place: dischargeAddress(familyId) })

/** One step of a discharge, under its name. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4 pb-6">
      <h3 className="mb-2 font-medium">{title}</h3>
      {children}
    </section>
  )
}

/** On paper, where no form stands: what is not on record. */
const NotYet = ({ says }: { readonly says: string }) => <p className="hidden print:block">{says}</p>

/** The plan: written section by section, and once finished as it stays. */
export function PlanStep({ stay, familyId, today, mayWrite, asPartner }: StepsProps) {
  const { plan } = stay
  if (!plan) {
    return (
      <Step title="The plan">
        <NotYet says="Not written yet." />
        {mayWrite && !asPartner ? <p className="mb-3 print:hidden">The documents ask that a Family Partner writes the plan. Words you type here are kept for them; a plan that you finish is on record and does not count.</p> : null}
        {mayWrite ? <PlanForm familyId={familyId} enrollmentId={stay.id} today={today} drafts={stay.drafts} /> : <p className="text-quiet print:hidden">Not written yet. Somebody on the staff file writes it.</p>}
      </Step>
    )
  }
  return (
    <Step title="The plan">
      <p className="mb-3 text-quiet">Written on {sayDay(plan.on, today)} by {plan.by}. It stays as it is.</p>
      <dl className="mb-3 grid gap-3">
        {plan.parts.map(({ title, text }) => (
          <div key={title}>
            <dt className="text-quiet">{title}</dt>
            <dd dir="auto" className="whitespace-pre-line wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="print:hidden"><a href={paperAddress(familyId, plan.id)} className={buttonLook('plain')}>Open the plan as a PDF</a></p>
      <StrikeForm {...paper(familyId)} kind="dischargePlan" id={plan.id} about={`the plan for ${stay.youth}`} done="Struck, with its signatures and givings. Its words stand in the form again, to be written anew." />
    </Step>
  )
}

type OfPlan = StepsProps & { readonly plan: PlanRecord }

/** The signature, or why there is none. */
export function SignatureStep({ stay, familyId, today, plan }: OfPlan) {
  const signed = plan.signatures.length > 0
  return (
    <Step title="Agreed and signed">
      {plan.signatures.map(({ id, says, drawing }) => (
        <div key={id} className="mb-2">
          <p className="wrap-anywhere">{says}</p>
          {drawing ? <DrawnSignature drawing={drawing} of={says} /> : null}
          <StrikeForm {...paper(familyId)} kind="planSignature" id={id} about={says} />
        </div>
      ))}
      {plan.unsigned.map(({ id, reason, tries }) => (
        <div key={id} className="mb-2">
          <p className="wrap-anywhere">Unsigned: {reason}</p>
          {tries ? <p className="text-quiet whitespace-pre-line wrap-anywhere">Tried: {tries}</p> : null}
          <StrikeForm {...paper(familyId)} kind="planSignature" id={id} about={`unsigned, ${reason}`} />
        </div>
      ))}
      {signed || plan.unsigned.length > 0 ? null : <NotYet says="Not signed yet." />}
      {signed ? null : stay.signers.length === 0 ? <p>No caregiver of {stay.youth} is on file, and only one of them can sign.</p> : <SignatureForm familyId={familyId} planId={plan.id} today={today} signers={stay.signers} />}
      {signed || plan.unsigned.length > 0 ? null : <UnsignedForm familyId={familyId} planId={plan.id} />}
    </Step>
  )
}

/** To whom the plan was given. */
export function GivingStep({ stay, familyId, plan, now }: OfPlan) {
  const finished = plan.givings.length > 0 && leftOf(stay).length === 0
  const lacking = !finished && stay.recipients.some(({ allowed }) => !allowed)
  const form = <GivingForm familyId={familyId} planId={plan.id} recipients={stay.recipients} clock={wallClockOf(stay.timeZone, now)} />
  return (
    <Step title="Given and shared">
      {plan.givings.length === 0 ? <NotYet says="Not given to anybody yet." /> : null}
      <ul className="mb-3 divide-y divide-line border-y border-line empty:hidden">
        {plan.givings.map(({ id, says, uncovered }) => (
          <li key={id} className="py-1">
            <p className="py-1 wrap-anywhere">{says}</p>
            {uncovered ? <p className="text-alert">No consent to share was in force that day, so this does not count.</p> : null}
            <StrikeForm {...paper(familyId)} kind="planDelivery" id={id} about={says} />
          </li>
        ))}
      </ul>
      {lacking ? stay.recipients.map(({ to, lapsed }) => (lapsed === null ? null : <p key={to} className="mb-3">{lapsed}</p>)) : null}
      {lacking ? (
        <p className="mb-3">
          {stay.recipients.filter(({ allowed }) => !allowed).map(({ name }) => name).join(', ')}: no consent to share is in force.{' '}
          <span className="print:hidden"><Link href={consentsAddress(familyId)} className="text-accent underline underline-offset-4">Record a consent</Link> first.</span>
        </p>
      ) : null}
      {finished ? (
        <Fold className="print:hidden" drafts={[`giving.${plan.id}`]} says={<>Give it once more<span className="sr-only">, the plan for {stay.youth}</span></>}>
          <div className="mt-2">{form}</div>
        </Fold>
      ) : form}
    </Step>
  )
}
