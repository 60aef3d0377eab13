import Link from 'next/link'
import { closingWords } from '@/features/families/fact-words'
import { sayDay } from '@/features/obligations/words'
import { FoldMark } from '@/ui/fold-mark'
import { helpWords } from '../words'
import { ClosingForm, ReopenForm } from './closing-form'
import { Due, leftOf } from './due'
import { GivingStep, PlanStep, SignatureStep, Step, type StepsProps } from './plan-steps'

type StayProps = StepsProps & { readonly mayClose: boolean; readonly several: boolean }

function EndStep({ stay, familyId, today, mayClose }: StayProps) {
  const { closing, tries, ifLast } = stay
  if (closing) {
    return (
      <Step title="The end of service">
        <p>Closed on {sayDay(closing.on, today)}: {closingWords[closing.reason] ?? closing.reason}.</p>
        {closing.note ? <p dir="auto" className="whitespace-pre-line wrap-anywhere">{closing.note}</p> : null}
        {closing.efforts ? <p dir="auto" className="text-quiet whitespace-pre-line wrap-anywhere">Tried: {closing.efforts}</p> : null}
        {closing.helpOffered.length > 0 ? <p className="text-quiet">Help offered: {closing.helpOffered.map((one) => helpWords[one] ?? one).join(', ')}</p> : null}
        {closing.reason === 'withoutNotice' ? <Tries tries={tries} /> : null}
        {mayClose ? <ReopenForm familyId={familyId} closureId={closing.id} of={`${stay.youth}, ${stay.program}`} /> : null}
      </Step>
    )
  }
  return (
    <Step title="The end of service">
      {ifLast ? <Tries tries={tries} /> : null}
      {ifLast ? <p className="mb-3 print:hidden"><Link href={`/families/${familyId}/contact`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Log another try</Link></p> : null}
      <p className="hidden print:block">The enrollment goes on.</p>
      {mayClose ? (
        <details className="print:hidden">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4">End the enrollment<span className="sr-only"> of {stay.youth} in {stay.program}</span></summary>
          <div className="mt-2 mb-4"><ClosingForm familyId={familyId} enrollmentId={stay.id} today={today} /></div>
        </details>
      ) : <p className="text-quiet print:hidden">The enrollment goes on. A supervisor or program manager ends it here; the plan can be written before.</p>}
    </Step>
  )
}

function Tries({ tries }: { readonly tries: readonly string[] }) {
  if (tries.length === 0) return <p className="mb-2 text-quiet">Since the last service no try to reach the caregiver is on record.</p>
  return (
    <>
      <p>Tried since the last service:</p>
      <ul className="mb-2 text-quiet tabular-nums">
        {tries.map((one) => <li key={one} className="wrap-anywhere">{one}</li>)}
      </ul>
    </>
  )
}

/** The steps of one youth’s discharge from one program, in the order in which they come. One that is done with folds itself among others. */
export function StaySection(props: StayProps) {
  const { stay, today, several } = props
  const heading = <h2 id={`stay-${stay.id}`} className="text-xl font-medium">{stay.youth}, {stay.program}</h2>
  const since = <p className="mb-4 text-quiet tabular-nums">Enrolled on {sayDay(stay.since, today)}{stay.closing ? `, closed on ${sayDay(stay.closing.on, today)}` : ''}</p>
  if (several && stay.closing && leftOf(stay).length === 0)
    return (
      <details aria-labelledby={`stay-${stay.id}`} className="mb-8">
        <summary className="flex min-h-11 cursor-pointer list-none items-baseline gap-3 hover:text-accent"><FoldMark /><div>{heading}{since}</div></summary>
        <Steps {...props} />
      </details>
    )
  return (
    <section aria-labelledby={`stay-${stay.id}`} className="mb-12">
      {heading}
      {since}
      <Steps {...props} />
    </section>
  )
}

function Steps(props: StayProps) {
  const { stay, familyId, today, several } = props
  const { meeting, plan } = stay
  return (
    <>
      <Due stay={stay} familyId={familyId} today={today} />
      <EndStep {...props} />
      <Step title="Planning meeting">
        <p className={meeting ? undefined : 'text-quiet'}>{meeting ? `A discharge-planning meeting is on record: ${sayDay(meeting.on, today)}${meeting.cancelled ? ', cancelled' : ''}.` : 'No discharge-planning meeting is on record.'}</p>
        <p className="print:hidden"><Link href={`/families/${familyId}/meetings`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Record a meeting</Link></p>
      </Step>
      {plan || !several || stay.closing ? <PlanStep {...props} /> : (
        <details className="mb-8 print:hidden">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4">Write the plan before the end of service<span className="sr-only"> for {stay.youth} in {stay.program}</span></summary>
          <PlanStep {...props} />
        </details>
      )}
      {plan ? <SignatureStep {...props} plan={plan} /> : null}
      {plan ? <GivingStep {...props} plan={plan} /> : null}
    </>
  )
}
