import type { Route } from 'next'
import Link from 'next/link'
import { StrikeForm } from '@/features/records/components/strike-form'
import { decidedId } from '@/features/verdicts/wish'
import { StatusMark } from '@/ui/status-mark'
import { strikeMeetingAction } from '../actions'
import type { Asked, MeetingLine } from '../queries'

/** How the rules about attending meetings stand, each with the way to its reason. */
export function AskedOfMeetings({ asked, familyId }: { readonly asked: readonly Asked[]; readonly familyId: string }) {
  if (asked.length === 0) return <p className="text-quiet">No document of this family’s programs counts who came to meetings. They are kept all the same.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {asked.map(({ id, programId, requirement, title, status, says }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
          <Link href={`/families/${familyId}?decided=${requirement}#${decidedId(programId, requirement)}` as Route} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            {title}
          </Link>
          <StatusMark status={status} says={says} />
        </li>
      ))}
    </ul>
  )
}

/** A family’s meetings, the newest first; struck ones stay to be seen. */
export function MeetingsList({ lines, familyId }: { readonly lines: readonly MeetingLine[]; readonly familyId: string }) {
  if (lines.length === 0) return <p className="text-quiet">No meeting on record yet. The form records the first one.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ id, on, what, there, note, struck, mayStrike }) => (
        <li key={id} className="py-2 wrap-anywhere">
          <p className={struck ? 'text-quiet line-through' : ''}>
            <span className="tabular-nums">{on}</span>, {what}
          </p>
          {there ? <p className="text-quiet">{there}</p> : null}
          {note ? <p className="whitespace-pre-line">{note}</p> : null}
          {struck ? <p className="text-quiet">{struck}</p> : null}
          {mayStrike ? <StrikeForm action={strikeMeetingAction} field="meetingId" id={id} about={`${on}, ${what}`} place={familyId} /> : null}
        </li>
      ))}
    </ul>
  )
}
