'use client'

import { useState } from 'react'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Button } from '@/ui/button'
import { Fold } from '@/ui/fold'
import { FoldMark } from '@/ui/fold-mark'
import { StatusMark, StatusShape, standingWord } from '@/ui/status-mark'
import type { GroupHead } from '../standing'
import type { VerdictGroup } from '../verdicts'
import { Asked } from './asked'
import { DocumentWords } from './document-words'
import { Why } from './why'

/** How many verdicts are shown at first: a long stay has hundreds of weeks. */
const verdictsAtFirst = 8

type InsideProps = {
  readonly group: VerdictGroup
  readonly familyId: string | null
  readonly today: CalendarDate
  /** Whether all of them are shown at once. */
  readonly whole: boolean
}

/** The document's words, and each verdict on them, the newest first. */
function Inside({ group: { citation, requirements, verdicts }, familyId, today, whole }: InsideProps) {
  const [all, setAll] = useState(whole)
  const shown = all ? verdicts : verdicts.slice(0, verdictsAtFirst)
  return (
    <div className="grid gap-3 pt-1 pb-5 sm:pl-7">
      <DocumentWords citation={citation} requirements={requirements} readings={verdicts[0]?.readings ?? []} />
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((verdict) => (
          <li key={verdict.clock} className="pt-2">
            {verdict.about ? <p className="tabular-nums">{verdict.about}</p> : null}
            <StatusMark status={verdict.status} says={verdict.says} />
            <Why verdict={verdict} familyId={familyId} today={today} />
          </li>
        ))}
      </ul>
      {shown.length < verdicts.length ? <Button kind="quiet" className="justify-self-start" onClick={() => setAll(true)}>Show all {verdicts.length}</Button> : null}
    </div>
  )
}

export type GroupProps = Omit<InsideProps, 'group'> & {
  readonly id: string | undefined
  readonly head: GroupHead
  readonly from: string
  readonly decidedAt: string
  readonly open: boolean
}

/** What the rules decided of one requirement: how many stand how, and inside, each with its reason. */
export function DecidedGroup({ id, head: { title, counts, group }, from, decidedAt, open, familyId, today, whole }: GroupProps) {
  const single = counts.length === 1 && counts[0]?.[1] === 1
  return (
    <li id={id}>
      <Fold open={open} onPaper={group !== null} look="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-1 py-2 hover:text-accent" says={<>
        <FoldMark />
        <span className="grow basis-40">{title}</span>
        <span className="flex flex-wrap gap-x-4 tabular-nums">
          {counts.map(([status, count]) => (
            <span key={status} className="inline-flex items-center gap-2">
              <StatusShape status={status} />
              {single ? standingWord(status) : `${count} ${standingWord(status).toLowerCase()}`}
            </span>
          ))}
        </span>
      </>}>
        {group ? <Inside group={group} familyId={familyId} today={today} whole={whole} /> : (
          <Asked key={`${decidedAt} ${today}`} from={from}>
            {(told) => (told.group ? <Inside group={told.group} familyId={familyId} today={today} whole={whole} /> : <p className="pt-1 pb-4">This requirement asks nothing here any more. Load the page again.</p>)}
          </Asked>
        )}
      </Fold>
    </li>
  )
}
