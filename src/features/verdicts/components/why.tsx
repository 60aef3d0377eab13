'use client'

import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import { factAddress } from '@/features/families/address'
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

type ReasonsProps = { readonly verdict: Verdict; readonly familyId: string | null; readonly today: CalendarDate; readonly quoted?: boolean }

/** The sentences, the days, and the document's own words unless they stand above it already. */
export function Reasons({ verdict, familyId, today, quoted = true }: ReasonsProps) {
  const { because, count, citation, requirements, readings } = verdict
  return (
    <div className="grid gap-3 pt-1 pb-4">
      <div>
        {because.map((pieces, at) => (
          <Sentence key={at} pieces={pieces} familyId={familyId} />
        ))}
      </div>
      {count ? <DayRow days={daysOf(count)} today={today} /> : null}
      {quoted ? <DocumentWords citation={citation} requirements={requirements} readings={readings} /> : null}
    </div>
  )
}

/** "Why?", with what opens when it is asked. Not on paper by itself. */
export function WhyFold({ of, onPaper, children }: { readonly of: readonly string[]; readonly onPaper?: boolean; readonly children: ReactNode }) {
  return (
    <Fold onPaper={onPaper} look="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4 print:hidden" says={<>Why?<span className="sr-only"> {of.filter(Boolean).join(', ')}</span></>}>
      {children}
    </Fold>
  )
}

/** Why something stands as it does. */
export function Why(props: ReasonsProps) {
  const { title, about } = props.verdict
  return (
    <WhyFold of={[title, about]}>
      <Reasons {...props} />
    </WhyFold>
  )
}
