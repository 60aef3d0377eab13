'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import { FoldMark } from '@/ui/fold-mark'
import { StatusMark, StatusShape, standingWord } from '@/ui/status-mark'
import type { VerdictGroup } from '../verdicts'
import { DocumentWords } from './document-words'
import { Why } from './why'

type GroupProps = {
  readonly group: VerdictGroup
  readonly familyId: string | null
  readonly today: CalendarDate
  readonly open: boolean
  /** How many there are, and where all of them are shown, if these are not all. */
  readonly all: { readonly count: number; readonly address: Route } | null
}

/** What the rules decided of one requirement: how many stand how, and inside, each with its reason. Drawn in the browser's part, where it is made when it is opened. */
export function DecidedGroup({ group, familyId, today, open, all }: GroupProps) {
  const { title, counts, citation, requirements, verdicts } = group
  const single = counts.length === 1 && counts[0]?.[1] === 1
  return (
    <li id={`decided-${requirements[0]}`}>
      <Fold open={open} look="flex min-h-11 cursor-pointer list-none flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2 hover:text-accent" says={<>
        <span className="flex gap-3">
          <FoldMark />
          {title}
        </span>
        <span className="flex flex-wrap gap-x-4 tabular-nums">
          {counts.map(([status, count]) => (
            <span key={status} className="inline-flex items-center gap-2">
              <StatusShape status={status} />
              {single ? standingWord(status) : `${count} ${standingWord(status).toLowerCase()}`}
            </span>
          ))}
        </span>
      </>}>
        <div className="grid gap-3 pt-1 pb-5 sm:pl-7">
          <DocumentWords citation={citation} requirements={requirements} readings={verdicts[0]?.readings ?? []} />
          <ul className="divide-y divide-line border-t border-line">
            {verdicts.map((verdict) => (
              <li key={verdict.key} className="pt-2">
                {verdict.about ? <p className="tabular-nums">{verdict.about}</p> : null}
                <StatusMark status={verdict.status} says={verdict.says} />
                <Why verdict={verdict} familyId={familyId} today={today} quoted={false} />
              </li>
            ))}
          </ul>
          {all ? (
            <p>
              <Link href={all.address} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
                Show all {all.count}
              </Link>
            </p>
          ) : null}
        </div>
      </Fold>
    </li>
  )
}
