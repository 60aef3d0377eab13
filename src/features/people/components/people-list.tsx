import Link from 'next/link'
import { rolesInWords } from '../role-choices'
import type { PendingInvitation, Person } from '../queries'
import { WithdrawForm } from './person-forms'

const dayIn = (timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', month: 'short', day: 'numeric' })

/** Everybody in the agency, one line a person. */
export function PeopleList({ people, timeZone }: { readonly people: readonly Person[]; readonly timeZone: string }) {
  const format = dayIn(timeZone)
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map(({ membershipId, displayName, email, roles, lastUsedAt, disabledAt }) => (
        <li key={membershipId} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)] sm:items-baseline">
          <div className="min-w-0">
            <Link href={`/people/${membershipId}`} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 sm:min-h-0">
              {displayName}
            </Link>
            <p className="text-quiet wrap-anywhere">{email}</p>
          </div>
          <p>{rolesInWords(roles)}</p>
          <p className="text-quiet tabular-nums">{disabledAt ? `○ Left ${format.format(disabledAt)}` : lastUsedAt ? `Here ${format.format(lastUsedAt)}` : 'Not signed in yet'}</p>
        </li>
      ))}
    </ul>
  )
}

/** Invitations that can still be used. */
export function InvitationList({ invitations, timeZone }: { readonly invitations: readonly PendingInvitation[]; readonly timeZone: string }) {
  const format = dayIn(timeZone)
  return (
    <ul className="divide-y divide-line border-y border-line">
      {invitations.map(({ id, displayName, email, roles, expiresAt }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,1fr)] sm:items-baseline">
          <div className="min-w-0">
            <p className="font-medium">{displayName}</p>
            <p className="text-quiet wrap-anywhere">{email}</p>
          </div>
          <p>{rolesInWords(roles)}</p>
          <div>
            <p className="text-quiet tabular-nums">Until {format.format(expiresAt)}</p>
            <WithdrawForm invitationId={id} name={displayName} />
          </div>
        </li>
      ))}
    </ul>
  )
}
