'use client'

import Link from 'next/link'
import { Tries } from '@/features/contacts/components/attempt-buttons'
import { MayLeave, Telephone } from '@/features/contacts/components/before-calling'
import { plural } from '@/features/obligations/words'
import { buttonLook } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { StatusMark } from '@/ui/status-mark'
import type { Reachable, TodayFamily } from '../family-lines'

const quietLink = 'inline-flex min-h-12 items-center text-accent underline underline-offset-4'

/** Whom to reach: whether a message may be left stands before the number. */
function Person({ person: { name, relationship, phone, language, safeMessage } }: { readonly person: Reachable }) {
  return (
    <li>
      {[name, relationship, language && `speaks ${language}`].filter(Boolean).join(', ')}
      <MayLeave safeMessage={safeMessage} />
      {phone ? <p className="my-3"><Telephone name={name} phone={phone} /></p> : <p className="text-quiet">No telephone number on record.</p>}
    </li>
  )
}

function Due({ due, more, familyId }: Pick<TodayFamily, 'due' | 'more'> & { readonly familyId: string }) {
  if (due.length === 0) return <p className="text-quiet">Nothing is due</p>
  return (
    <>
      <ul className="grid gap-2 wrap-anywhere *:grid">
        {due.map(({ title, about, status, says }) => (
          <li key={`${title} ${about} ${says}`}>
            {about ? `${title}, ${about}` : title}
            <StatusMark status={status} says={says} />
          </li>
        ))}
      </ul>
      {more > 0 ? <Link href={`/families/${familyId}`} className={quietLink}>{`and ${plural(more, 'more')}`}</Link> : null}
    </>
  )
}

/** A family to reach: who they are, whom to call, what is due, and the acts right there. */
export function FamilyItem({ family, own }: { readonly family: TodayFamily; readonly own: boolean }) {
  const { id, name, timeZone, youths, partners, caregivers, due, more, lately } = family
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 *:min-w-0 md:grid-cols-2">
      <div className="wrap-anywhere">
        <Link href={`/families/${id}`} className={`${quietLink} -mt-3 font-medium`}>
          {name}
        </Link>
        <p className="text-quiet">{youths.join(', ') || 'No youth on record'}{own ? '' : ` · ${partners.join(', ') || 'nobody assigned'}`}</p>
        {caregivers.length === 0 ? <p className="mt-2 text-quiet">No caregiver on record.</p> : (
          <ul className="mt-2 grid gap-2">
            {caregivers.map((person) => <Person key={person.id} person={person} />)}
          </ul>
        )}
      </div>
      <div>
        <Due due={due} more={more} familyId={id} />
        <p className="mt-2 text-quiet">{lately.join('; ')}</p>
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2 md:col-span-2 print:hidden">
        <Link href={`/families/${id}/contact`} aria-label={`Log a contact with the ${name}`} className={`${buttonLook('plain')} min-h-12`}>
          Log a contact
        </Link>
        <Fold className="open:basis-full sm:open:basis-auto" look={`${quietLink} cursor-pointer list-none`} says={<>Tried, nobody reached<span className="sr-only">: {name}</span></>}>
          <div className="mt-2 flex flex-wrap gap-2 *:[[role=alert]]:basis-full">
            <Tries familyId={id} timeZone={timeZone} place="today" whom={name} />
          </div>
        </Fold>
      </div>
    </li>
  )
}
