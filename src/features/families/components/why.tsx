'use client'

import Link from 'next/link'
import { Fragment } from 'react'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import { factAddress } from '../address'
import { daysOf } from '../days'
import type { Piece } from '../sentences'
import type { Verdict } from '../verdicts'
import { DayRow } from './day-row'
import { DocumentWords } from './document-words'

const link = 'text-accent underline underline-offset-4 hover:text-accent-deep'

function Sentence({ pieces, familyId }: { readonly pieces: readonly Piece[]; readonly familyId: string | null }) {
  return (
    <p>
      {pieces.map((piece, at) => (
        <Fragment key={at}>{typeof piece === 'string' ? piece : familyId === null ? piece.words : <Link href={factAddress(familyId, piece.fact)} className={link}>{piece.words}</Link>}</Fragment>
      ))}
    </p>
  )
}

type WhyProps = { readonly verdict: Verdict; readonly familyId: string | null; readonly today: CalendarDate; readonly quoted?: boolean }

/** Why something stands as it does: the sentences, the days, and the document's own words unless they stand above it already. */
export function Why({ verdict, familyId, today, quoted = true }: WhyProps) {
  const { because, count, citation, requirements, readings, title, about } = verdict
  return (
    <Fold look="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4 print:hidden" says={<>Why?<span className="sr-only"> {[title, about].filter(Boolean).join(', ')}</span></>}>
      <div className="grid gap-3 pt-1 pb-4">
        <div>
          {because.map((pieces, at) => (
            <Sentence key={at} pieces={pieces} familyId={familyId} />
          ))}
        </div>
        {count ? <DayRow days={daysOf(count)} today={today} /> : null}
        {quoted ? <DocumentWords citation={citation} requirements={requirements} readings={readings} /> : null}
      </div>
    </Fold>
  )
}
