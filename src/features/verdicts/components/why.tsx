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

type ReasonsProps = {
  readonly verdict: Pick<Verdict, 'because' | 'count'>
  readonly familyId: string | null
  readonly today: CalendarDate
  /** The document's own words, unless they stand above already. */
  readonly children?: ReactNode
}

/** The sentences, and the days counted out. */
export function Reasons({ verdict: { because, count }, familyId, today, children }: ReasonsProps) {
  return (
    <div className="grid gap-3 pt-1 pb-4">
      <div>
        {because.map((pieces, at) => (
          <Sentence key={at} pieces={pieces} familyId={familyId} />
        ))}
      </div>
      {count ? <DayRow days={daysOf(count)} today={today} /> : null}
      {children}
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

type WhyProps = Omit<ReasonsProps, 'verdict' | 'children'> & { readonly verdict: Pick<Verdict, 'because' | 'count' | 'title' | 'about'> }

/** Why something stands as it does, below the document's words. */
export function Why({ verdict, familyId, today }: WhyProps) {
  return (
    <WhyFold of={[verdict.title, verdict.about]}>
      <Reasons verdict={verdict} familyId={familyId} today={today} />
    </WhyFold>
  )
}
