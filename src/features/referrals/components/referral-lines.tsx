'use client'

import Link from 'next/link'
import { StatusMark } from '@/ui/status-mark'
import { referralAddress } from '../address'
import type { ReferralLine } from '../pipeline'

const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

function Line({ line }: { readonly line: ReferralLine }) {
  const { id, familyId, who, family, program, came, ended, next, stage, byForm, untold, begins } = line
  const open = stage !== 'started' && stage !== 'closed'
  return (
    <li>
      <Link href={referralAddress(id)} className={`${link} -my-2 font-medium`}>
        {who}
      </Link>
      <p className="text-quiet">
        {who === family ? '' : `${family}, `}
        {program}
      </p>
      <p className="text-quiet tabular-nums">{came}{byForm ? ', by the public form' : ''}</p>
      {ended ? <p className="tabular-nums">{ended}</p> : null}
      {next ? (
        <p className="mt-1 grid">
          {next.title}
          <StatusMark status={next.status} says={next.says} />
        </p>
      ) : open ? <p className="text-quiet">Nothing is due</p> : null}
      {untold ? <p className="text-quiet">Who referred is <Link href={`/referrals/${id}#told`} aria-label={`not told yet: ${who}`} className={link}>not told yet</Link></p> : null}
      {open ? (
        <p className="flex flex-wrap gap-x-5 print:hidden">
          <Link href={`/families/${familyId}/contact`} aria-label={`Log a contact for ${who}`} className={link}>Log a contact</Link>
          {begins ? <Link href={`/families/${familyId}/services`} aria-label={`Begin services for ${who}`} className={link}>Begin services</Link> : null}
          <Link href={`/referrals/${id}#close`} aria-label={`Decline or withdraw ${who}`} className={link}>Decline or withdraw</Link>
        </p>
      ) : null}
    </li>
  )
}

/** Referrals, one below the other: who, when it reached the agency, and what is due next. Drawn in the browser's part, so that only their words are sent twice. */
export function ReferralLines({ lines }: { readonly lines: readonly ReferralLine[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line wrap-anywhere *:min-w-0 *:py-3">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  )
}
