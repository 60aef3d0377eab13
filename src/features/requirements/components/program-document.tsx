import Link from 'next/link'
import { plural } from '@/features/obligations/words'
import { Below } from '@/ui/below'
import { buttonLook } from '@/ui/button'
import { pack } from '@/ui/packed'
import { chooseRows } from '../document'
import { requirementsAddress, type RequirementsFilter } from '../filter'
import type { ProgramDocument as Shown, RequirementsPageView } from '../queries'
import { sayRow } from '../row-words'
import { CoverageTable } from './coverage-table'
import { EditionNotes } from './edition-notes'
import { RequirementRows } from './requirement-rows'
import { SearchForm } from './search-form'

/** "§ Process Specifications › Discharge", or what a part without a name of its own is called. */
const saySection = (section: string) => (section.startsWith('(') ? section.slice(1, -1).replace(/^./, (letter) => letter.toUpperCase()) : `§ ${section.replaceAll(' > ', ' › ')}`)

/** More than a screen shows. */
const sectionsAtFirst = 2

/** One program's document: its edition, how it is covered, and its rows. */
export function ProgramDocument({ shown, view, filter }: { readonly shown: Shown; readonly view: RequirementsPageView; readonly filter: RequirementsFilter }) {
  const sections = chooseRows(shown.rows, filter)
  const found = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <>
      <EditionNotes shown={shown} today={view.today} />
      <CoverageTable rows={shown.rows} filter={filter} />
      <SearchForm filter={filter} />
      {view.counted === 'own' ? <p className="mb-6">The counts are of your own families and your own file.</p> : null}
      {found === shown.rows.length ? null : <p role="status" className="mb-4 text-quiet">{`${plural(found, 'row')} of ${shown.rows.length}.`}</p>}
      {found === 0 ? (
        <div className="grid justify-items-start gap-4 border-y border-line py-8">
          <p>No row of the document fits.</p>
          <Link href={requirementsAddress(filter, { q: undefined, coverage: undefined })} className={buttonLook('plain')}>Show all rows</Link>
        </div>
      ) : null}
      {sections.map(({ section, rows }, at) => {
        const list = <RequirementRows packed={pack(rows.map((row) => sayRow(row, view.counted !== 'none')))} program={shown.id} opens={view.opens} />
        return (
          <section key={`${section} ${at}`} aria-labelledby={`section-${at}`} className="mb-10">
            <h2 id={`section-${at}`} className="mb-3 text-xl font-medium wrap-anywhere">{saySection(section)}</h2>
            {at < sectionsAtFirst ? list : <Below>{list}</Below>}
          </section>
        )
      })}
    </>
  )
}
