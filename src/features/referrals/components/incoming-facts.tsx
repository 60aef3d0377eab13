import Link from 'next/link'
import { languages } from '@/features/records/languages'
import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import { StatusMark } from '@/ui/status-mark'
import { referralAddress } from '../address'
import type { Incoming } from '../inbox'
import { providerKinds, referrerLine } from '../words'
import { messageNote } from '../write-intake'

const wordFor = (list: readonly (readonly [string, string])[], id: string | undefined) => list.find(([one]) => one === id)?.[1] ?? ''

/** What somebody said on the public form, and the clock that their sending started. */
export function IncomingFacts({ incoming }: { readonly incoming: Incoming }) {
  const { said, number, program, came, next, decided } = incoming
  const { caregiver } = said
  const facts: readonly (readonly [string, string | null])[] = [
    [said.youths.length > 1 ? 'Youths' : 'Youth', said.youths.map(({ givenName, familyName, bornOn }) => `${givenName} ${familyName}, born ${bornOn ? spoken(dayFromIso(bornOn)) : 'on a day not said'}`).join('\n')],
    ['Caregiver', [`${caregiver.givenName} ${caregiver.familyName}`, caregiver.relationship, caregiver.phone, caregiver.email, wordFor(languages, caregiver.firstLanguage)].filter(Boolean).join(', ')],
    ['Messages', messageNote(caregiver)],
    ['From', said.source === 'self' ? 'The family itself' : [referrerLine(said.referrer), wordFor(providerKinds, said.referrer.treats)].filter(Boolean).join(', ')],
    ['Program', program ?? 'They did not say'], ['Reasons', said.reasons.join('\n')], ['Goals', said.goals.join('\n')], ['Arrived', came.replace('Reached us ', '')], ['Receipt', number],
  ]
  return (
    <div className="mb-10 grid gap-6">
      {decided?.reason ? <p>Why: {decided.reason}</p> : null}
      {decided?.referralId ? <Link href={referralAddress(decided.referralId)} className="text-accent underline underline-offset-4">The referral it became</Link> : null}
      {next && !decided ? (
        <div>
          <p className="font-medium">{next.title}</p>
          <StatusMark status={next.status} says={next.says} />
        </div>
      ) : null}
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="sm:contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="whitespace-pre-line tabular-nums wrap-anywhere">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  )
}
