import Link from 'next/link'
import { CaregiverRows } from '@/features/contacts/components/before-calling'
import { plural } from '@/features/obligations/words'
import { payersAddress } from '@/features/payers/address'
import { StatusMark } from '@/ui/status-mark'
import { referralAddress } from '../address'
import type { ReferralRecord } from '../record'
import { EligibilityLines } from './eligibility-lines'

const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

/** A referral in full: what was said, whether the youth is eligible, and what is due from now on. */
export function ReferralFacts({ record }: { readonly record: ReferralRecord }) {
  const { line, facts, caregivers, eligibility, due, siblings, comparable } = record
  return (
    <div className="mb-10 grid gap-8">
      <section aria-labelledby="due">
        <h2 id="due" className="mb-2 text-xl font-medium">
          {due.length === 0 ? 'Nothing is due' : `Due next: ${plural(due.length, 'thing')}`}
        </h2>
        <ol className="divide-y divide-line border-y border-line empty:hidden">
          {due.map(({ key, title, status, says }) => (
            <li key={key} className="py-2">
              <p className="font-medium">{title}</p>
              <StatusMark status={status} says={says} />
            </li>
          ))}
        </ol>
        <p>
          <Link href={`/families/${line.familyId}`} className={link}>
            The family’s page, with the reason of each
          </Link>
          {comparable ? <Link href={payersAddress(line.familyId)} className={`${link} ml-6`}>The same records under each payer</Link> : null}
        </p>
      </section>
      {eligibility.length > 0 ? (
        <section aria-labelledby="eligible">
          <h2 id="eligible" className="mb-2 text-xl font-medium">
            Eligibility on the day of the referral
          </h2>
          {eligibility.map((one, at) => (
            <div key={at} className="mb-3">
              {eligibility.length > 1 ? <p className="font-medium">{one.name}</p> : null}
              <EligibilityLines eligibility={one.eligibility} />
            </div>
          ))}
        </section>
      ) : null}
      <section aria-labelledby="said">
        <h2 id="said" className="mb-2 text-xl font-medium">
          What was said
        </h2>
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
          {facts.map(([name, value]) => (
            <div key={name} className="sm:contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="whitespace-pre-line tabular-nums wrap-anywhere">{value}</dd>
            </div>
          ))}
          <CaregiverRows caregivers={caregivers} />
        </dl>
        {siblings.length > 0 ? (
          <p className="mt-3">
            Referred with:{' '}
            {siblings.map(({ id, name }) => (
              <Link key={id} href={referralAddress(id)} className={`${link} mr-4`}>
                {name}
              </Link>
            ))}
          </p>
        ) : null}
      </section>
    </div>
  )
}
