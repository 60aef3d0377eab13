'use client'

import { plural } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { Fold } from '@/ui/fold'
import type { GroupHead } from '../standing'
import { decidedId, toldAddress } from '../wish'
import { DecidedGroup } from './decided-group'

type GroupsProps = {
  readonly groups: readonly GroupHead[]
  readonly programId: string
  readonly decidedAt: string
  /** The record's page, and what it asks for. */
  readonly address: string
  readonly decided: string | undefined
  readonly familyId: string | null
  readonly today: CalendarDate
}

const fine: readonly Status[] = ['met', 'not_started', 'not_required']
const isFine = ({ counts }: GroupHead) => counts.every(([status]) => fine.includes(status))

/** What one program's document asks, requirement by requirement: what is amiss or under way first, and the rest folded under how many they are. */
export function DecidedGroups({ groups, programId, decidedAt, address, decided, familyId, today }: GroupsProps) {
  const list = (some: readonly GroupHead[]) => (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {some.map((head) => {
        const { requirement, edition } = head
        const isFirst = groups.find((one) => one.requirement === requirement) === head // a second edition’s stands elsewhere
        return <DecidedGroup key={`${requirement} ${edition}`} id={isFirst ? decidedId(programId, requirement) : undefined} head={head} from={toldAddress(address, { program: programId, requirement, edition, clock: '' })} decidedAt={decidedAt} familyId={familyId} today={today} open={decided === requirement} whole={decided === 'everything'} />
      })}
    </ul>
  )
  const rest = groups.filter(isFine)
  return (
    <>
      {list(groups.filter((one) => !isFine(one)))}
      {rest.length > 0 ? (
        <Fold open={decided === 'everything' || rest.some(({ requirement }) => requirement === decided)} says={`${plural(rest.length, 'requirement')} with nothing amiss`}>
          {list(rest)}
        </Fold>
      ) : null}
    </>
  )
}
