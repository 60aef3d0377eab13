import type { Route } from 'next'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding, sayWindow } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { ObligationWords } from './components/obligation-rows'
import type { ProgramOfPage } from './page-view'
import type { ObligationLine } from './rows'

/** Puts a row behind a number into words. */
export function sayLine(line: ObligationLine, programs: ReadonlyMap<string, ProgramOfPage>, today: CalendarDate): ObligationWords {
  const program = programs.get(line.programId)
  return {
    id: line.id,
    name: line.family ?? line.staff ?? line.agreement ?? 'The agency',
    page: (line.familyId !== null ? `/families/${line.familyId}` : line.staffId !== null ? `/staff/${line.staffId}` : null) as Route | null,
    more: [line.family !== null && line.youth, program?.name].filter(Boolean).join(', '),
    title: titleOf(line.requirement),
    cited: `${line.requirement}${line.windowFrom !== null && line.windowTo !== null ? `, ${sayWindow(line.windowFrom, line.windowTo, today)}` : ''}`,
    status: line.status, says: sayStanding(line, today, program?.counting(line.requirement) ?? null),
  }
}
