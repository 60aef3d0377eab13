import type { Route } from 'next'
import Link from 'next/link'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding, sayWindow } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { StatusMark } from '@/ui/status-mark'
import type { ProgramOfPage } from '../page-view'
import type { ObligationLine } from '../rows'

/** Whom a line is about: a family, somebody of the staff, an agreement, or the agency as a whole. */
function About({ line }: { readonly line: ObligationLine }) {
  const more = [line.family !== null && line.youth, line.program].filter(Boolean).join(', ')
  const name = line.family ?? line.staff ?? line.agreement ?? 'The agency'
  const page = line.familyId !== null ? `/families/${line.familyId}` : line.staffId !== null ? `/staff/${line.staffId}` : null
  return (
    <>
      {page !== null ? (
        <Link href={page as Route} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere hover:text-accent-deep print:min-h-0">
          {name}
        </Link>
      ) : (
        <span className="inline-flex min-h-11 items-center font-medium wrap-anywhere print:min-h-0">{name}</span>
      )}
      <span className="block text-quiet wrap-anywhere">{more}</span>
    </>
  )
}

const cell = 'py-2 pr-4 align-top max-sm:block max-sm:py-0 max-sm:pr-0'

/** The rows behind a number. On a phone each row stands on its own; the roles keep it a table there too. */
export function ObligationRows({ lines, programs, today, caption }: { readonly lines: readonly ObligationLine[]; readonly programs: ReadonlyMap<string, ProgramOfPage>; readonly today: CalendarDate; readonly caption: string }) {
  return (
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b border-line text-quiet">
          <th role="columnheader" scope="col" className="w-[30%] py-2 pr-4 font-normal">About</th>
          <th role="columnheader" scope="col" className="w-[34%] py-2 pr-4 font-normal">Requirement</th>
          <th role="columnheader" scope="col" className="py-2 font-normal">How it stands</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {lines.map((line) => (
          <tr key={line.id} role="row" className="break-inside-avoid border-b border-line max-sm:block max-sm:py-3">
            <th role="rowheader" scope="row" className={`${cell} font-normal`}>
              <About line={line} />
            </th>
            <td role="cell" className={`${cell} sm:pt-[1.1875rem]`}>
              {titleOf(line.requirement)}
              <span className="block text-quiet tabular-nums">
                {line.requirement}
                {line.windowFrom !== null && line.windowTo !== null ? `, ${sayWindow(line.windowFrom, line.windowTo, today)}` : ''}
              </span>
            </td>
            <td role="cell" className={`${cell} sm:pt-[1.1875rem] max-sm:pt-1`}>
              <StatusMark status={line.status} says={sayStanding(line, today, programs.get(line.programId)?.counting(line.requirement) ?? null)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
