import type { Route } from 'next'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding, sayWindow } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { ProgramOfPage } from '../page-view'
import type { ObligationLine } from '../rows'
import { ObligationRow, type ObligationWords } from './obligation-row'

type Programs = ReadonlyMap<string, ProgramOfPage>

const sayLine = (line: ObligationLine, programs: Programs, today: CalendarDate): ObligationWords => ({
  name: line.family ?? line.staff ?? line.agreement ?? 'The agency',
  page: (line.familyId !== null ? `/families/${line.familyId}` : line.staffId !== null ? `/staff/${line.staffId}` : null) as Route | null,
  more: [line.family !== null && line.youth, line.program].filter(Boolean).join(', '),
  title: titleOf(line.requirement),
  cited: `${line.requirement}${line.windowFrom !== null && line.windowTo !== null ? `, ${sayWindow(line.windowFrom, line.windowTo, today)}` : ''}`,
  status: line.status, says: sayStanding(line, today, programs.get(line.programId)?.counting(line.requirement) ?? null),
})

/** The rows behind a number. On a phone each row stands on its own; the roles keep it a table there too. */
export function ObligationRows({ lines, programs, today, caption }: { readonly lines: readonly ObligationLine[]; readonly programs: Programs; readonly today: CalendarDate; readonly caption: string }) {
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
        {lines.map((line) => <ObligationRow key={line.id} row={sayLine(line, programs, today)} />)}
      </tbody>
    </table>
  )
}
