import Link from 'next/link'
import { buttonLook } from '@/ui/button'
import { pack } from '@/ui/packed'
import { Pager } from '@/ui/pager'
import { complianceAddress } from '../address'
import type { ComplianceFilter } from '../filter'
import { gridFamilies } from '../grid'
import { sayGrid } from '../grid-words'
import type { CompliancePageView } from '../page-view'
import { FamilyGrid } from './family-grid'
import { GridLegend } from './grid-legend'

/** The grid with its legend, its pages, and the way to read it in words. */
export function GridSection({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { grid, programs, today } = view
  const inWords = filter.view === 'words'
  return (
    <section id="grid" aria-labelledby="grid-head" className="mb-12 scroll-mt-6">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="grid-head" className="text-xl font-medium">Families, week by week</h2>
        {grid.rows.length > 0 ? (
          <Link href={complianceAddress(filter, { page: filter.page, view: inWords ? undefined : 'words' }, 'grid')} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep print:hidden">
            {inWords ? 'View as shapes' : 'View as words'}
          </Link>
        ) : null}
      </div>
      {grid.rows.length > 0 ? (
        <>
          <GridLegend />
          <FamilyGrid packed={pack(sayGrid(grid, programs, today))} inWords={inWords} />
          <Pager label="Pages of families" page={filter.families} size={gridFamilies} total={grid.families} addressOf={(families) => complianceAddress(filter, { page: filter.page, families }, 'grid')} />
        </>
      ) : (
        <div className="grid justify-items-start gap-4 border-y border-line py-8">
          <p>{filter.families > 1 ? 'This page is past the last family.' : 'Families stand here, one line each, once they are served.'}</p>
          <Link href={filter.families > 1 ? complianceAddress(filter, { families: 1 }, 'grid') : '/requirements'} className={buttonLook('plain')}>
            {filter.families > 1 ? 'Go to the first families' : 'See what each program asks for'}
          </Link>
        </div>
      )}
    </section>
  )
}
