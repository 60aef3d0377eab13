'use client'

import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { StandingLine } from '../standing'
import type { Verdict } from '../verdicts'
import { toldAddress } from '../wish'
import { Asked } from './asked'
import { DocumentWords } from './document-words'
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
  const reasons = (told: Verdict) => (
    <Reasons verdict={told} familyId={familyId} today={today}>
      <DocumentWords citation={told.citation} requirements={told.requirements} readings={told.readings} />
    </Reasons>
  )
  return (
    <WhyFold of={[title, about]} onPaper={verdict !== null}>
      {verdict ? reasons(verdict) : (
        <Asked key={`${decidedAt} ${today}`} from={toldAddress(address, { program: programId, requirement, edition, clock })}>
          {({ group }) => {
            const asked = group?.verdicts.find((one) => one.clock === clock)
            return asked ? reasons(asked) : <p className="pt-1 pb-4">This has changed since the page was opened. Load it again.</p>
          }}
        </Asked>
      )}
    </WhyFold>
  )
}
