'use client'

import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Verdict } from '../verdicts'
import { Asked } from './asked'
import { Reasons, WhyFold } from './why'

type DueWhyProps = {
  readonly of: readonly string[]
  readonly clock: string
  readonly verdict: Verdict | null
  readonly from: string
  readonly decidedAt: string
  readonly familyId: string | null
  readonly today: CalendarDate
}

/** Why something is due: from its verdict where that is at hand, and asked for otherwise. */
export function DueWhy({ of, clock, verdict, from, decidedAt, familyId, today }: DueWhyProps) {
  return (
    <WhyFold of={of} onPaper={verdict !== null}>
      {verdict ? <Reasons verdict={verdict} familyId={familyId} today={today} /> : (
        <Asked key={decidedAt} from={from}>
          {({ group }) => {
            const asked = group?.verdicts.find((one) => one.clock === clock)
            return asked ? <Reasons verdict={asked} familyId={familyId} today={today} /> : <p className="pt-1 pb-4">This has changed since the page was opened. Load it again.</p>
          }}
        </Asked>
      )}
    </WhyFold>
  )
}
