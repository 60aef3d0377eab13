'use client'

import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { StandingLine } from '../standing'
import { toldAddress } from '../wish'
import { Asked } from './asked'
import { Reasons, WhyFold } from './why'

type LineWhyProps = {
  readonly line: StandingLine
  readonly programId: string
  readonly decidedAt: string
  /** The page of the record that it is asked of. */
  readonly address: string
  readonly familyId: string | null
  readonly today: CalendarDate
}

/** Why something stands as it does: from its verdict where that is at hand, and asked for otherwise. */
export function LineWhy({ line: { requirement, edition, clock, title, about, verdict }, programId, decidedAt, address, familyId, today }: LineWhyProps) {
  return (
    <WhyFold of={[title, about]} onPaper={verdict !== null}>
      {verdict ? <Reasons verdict={verdict} familyId={familyId} today={today} /> : (
        <Asked key={decidedAt} from={toldAddress(address, { program: programId, requirement, edition })}>
          {({ group }) => {
            const asked = group?.verdicts.find((one) => one.clock === clock)
            return asked ? <Reasons verdict={asked} familyId={familyId} today={today} /> : <p className="pt-1 pb-4">This has changed since the page was opened. Load it again.</p>
          }}
        </Asked>
      )}
    </WhyFold>
  )
}
