import type { Route } from 'next'
import Link from 'next/link'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { sayWeek } from '../grid-words'
import type { Grid, GridRow } from '../grid'
import { GridCell } from './grid-cell'

const sticky = 'sticky left-0 z-10 bg-page print:static print:bg-transparent'

function Row({ row, grid, today, inWords, first, severalPrograms }: { readonly row: GridRow; readonly grid: Grid; readonly today: CalendarDate; readonly inWords: boolean; readonly first: boolean; readonly severalPrograms: boolean }) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`${sticky} max-w-56 min-w-36 border-b border-line pr-3 text-left font-normal`}>
        <Link href={`/families/${row.familyId}` as Route} className="inline-flex min-h-11 flex-col justify-center text-accent underline underline-offset-4 wrap-anywhere hover:text-accent-deep">
          {row.family}
        </Link>
        {severalPrograms ? <span className="block pb-1 text-quiet wrap-anywhere">{row.program}</span> : null}
      </th>
      {grid.weeks.map((monday, at) => (
        <GridCell
          key={monday} monday={monday} marks={row.weeks[monday] ?? []} today={today} inWords={inWords} first={first && at === 0}
          head={`${row.family}, ${monday === grid.weeks.at(-1) ? 'this week' : `week of ${sayWeek(monday, today, grid.weeks)}`}`}
        />
      ))}
    </tr>
  )
}

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
            <Row key={`${row.familyId} ${row.program}`} row={row} grid={grid} today={today} inWords={inWords} first={at === 0} severalPrograms={severalPrograms} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
