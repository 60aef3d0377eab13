import type { CalendarDate } from '@/rules/calendar/civil-date'
import { rankMarks, sayMark, sayWeek } from '../grid-words'
import type { Grid, GridRow } from '../grid'
import type { CellStory } from './grid-cell'
import { GridLine } from './grid-line'

/** What the cells of a line tell, week by week. */
const storiesOf = (row: GridRow, { weeks }: Grid, today: CalendarDate): readonly CellStory[] =>
  weeks.map((monday) => ({
    head: `${row.family}, ${monday === weeks.at(-1) ? 'this week' : `week of ${sayWeek(monday, today, weeks)}`}`,
    marks: rankMarks(row.weeks[monday] ?? []).map((mark) => ({ status: mark.status, says: sayMark(mark, monday, today) })),
  }))

/** The caseload as a picture: families down, weeks across, one shape a cell. */
export function FamilyGrid({ grid, today, inWords }: { readonly grid: Grid; readonly today: CalendarDate; readonly inWords: boolean }) {
  const severalPrograms = new Set(grid.rows.map(({ program }) => program)).size > 1
  return (
    <div className="relative isolate max-h-[70vh] overflow-auto overscroll-x-contain border-t border-line print:max-h-none print:overflow-visible">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">Families by week: the worst of what was asked for in each week</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 left-0 z-20 border-b border-line bg-page py-2 pr-3 text-left font-normal text-quiet print:static print:bg-transparent">Family</th>
            {grid.weeks.map((monday) => (
              <th key={monday} scope="col" className="sticky top-0 z-10 border-b border-line bg-page px-1 py-2 font-normal text-quiet tabular-nums print:static print:bg-transparent">
                {sayWeek(monday, today, grid.weeks)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <GridLine
              key={`${row.familyId} ${row.program}`} familyId={row.familyId} family={row.family} program={severalPrograms ? row.program : null}
              cells={storiesOf(row, grid, today)} inWords={inWords} first={at === 0}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
