import type { Route } from 'next'
import Link from 'next/link'
import { plural, sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Notice } from '@/ui/notice'
import { countOf } from '../check'
import { fieldsOf } from '../kinds'
import type { CheckedImport, ImportPage, Looked } from '../queries'
import { sayCell, sayChecked, sayProblems } from '../words'
import { StartImportForm } from './start-form'

const mostShown = 50
const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

/** Since when records are kept in each program: without it an old caseload opens on years of missed weeks. */
function Since({ programs, today }: { readonly programs: NonNullable<CheckedImport['programs']>; readonly today: CalendarDate }) {
  return (
    <section aria-labelledby="since" className="mt-8">
      <h2 id="since" className="text-lg font-semibold">Since when records are kept</h2>
      <ul className="mt-2 grid gap-2">
        {programs.map(({ id, name, recordsFrom }) => (
          <li key={id}>
            {recordsFrom
              ? `${name}: from ${sayDay(recordsFrom, today)}. Weeks and months that end before it are not asked for.`
              : `${name}: no day is set, so every week since services began is asked for, and weeks whose contacts you do not import, too, count as missed. Set the day from which you keep records here before you import.`}{' '}
            <Link href={`/programs/${id}` as Route} className={link}>{recordsFrom ? 'Change it' : 'Set the day'}<span className="sr-only"> for {name}</span></Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Errors({ checked, importId }: { readonly checked: CheckedImport; readonly importId: string }) {
  const { problems } = checked
  if (problems.length === 0) return null
  const lines = sayProblems(problems)
  return (
    <section aria-labelledby="errors" className="mt-8">
      <h2 id="errors" className="text-lg font-semibold">{plural(problems.length, 'error')}</h2>
      <p className="text-quiet">Mend them in your spreadsheet and read it again, or import the rest and bring these in later: what is on file is not doubled.</p>
      <p><a href={`/import/${importId}/errors`} download className={link}>Download the rows with errors</a></p>
      <ul className="divide-y divide-line border-y border-line">
        {lines.slice(0, mostShown).map(({ where, says }) => <li key={where + says} className="py-2 wrap-anywhere"><span className="font-medium tabular-nums">{`${where}: `}</span>{says}</li>)}
      </ul>
      {lines.length > mostShown ? <p className="mt-2 text-quiet">{`And ${plural(lines.length - mostShown, 'more', 'more')}. All of them are in the file to download.`}</p> : null}
    </section>
  )
}

function Perhaps({ perhaps }: Pick<CheckedImport, 'perhaps'>) {
  if (perhaps.length === 0) return null
  return (
    <section aria-labelledby="perhaps" className="mt-8">
      <h2 id="perhaps" className="text-lg font-semibold">Perhaps on file already</h2>
      <p className="text-quiet">They are left out, unless you say under “Which column holds what” that they are other families.</p>
      <ul className="divide-y divide-line border-y border-line">
        {perhaps.slice(0, mostShown).map(({ row, says, familyId }) => (
          <li key={row} className="wrap-anywhere">{`Row ${row}: ${says}`} <Link href={`/families/${familyId}`} className={link}>Look<span className="sr-only"> at the family of row {row}</span></Link></li>
        ))}
      </ul>
    </section>
  )
}

/** The first rows as they will be read. */
function FirstRows({ page, looked, today }: { readonly page: ImportPage; readonly looked: Looked; readonly today: CalendarDate }) {
  const { stored: { kind }, sheet } = page
  const fields = fieldsOf[kind].filter(({ id }) => looked.reading.columns[id] !== undefined)
  return (
    <div className="mt-8">
      <h2 id="first-rows" className="text-lg font-semibold">The first rows, as they will be read</h2>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-labelledby="first-rows">
        <table className="w-full border-y border-line text-left tabular-nums">
          <thead><tr><th scope="col" className="px-2 py-2 font-medium">Row</th>{fields.map(({ id, label }) => <th key={id} scope="col" className="min-w-24 px-2 py-2 font-medium">{label}</th>)}</tr></thead>
          <tbody>
            {sheet.slice(0, 5).map((row) => (
              <tr key={row.row} className="border-t border-line align-top">
                <th scope="row" className="px-2 py-2 font-normal text-quiet">{row.row}</th>
                {fields.map(({ id }) => <td key={id} className="max-w-60 px-2 py-2">{sayCell(kind, id, row, looked.reading, today).slice(0, 120)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** What an import would do, and the way to do it. */
export function Preview({ page, looked, checked, today }: { readonly page: ImportPage; readonly looked: Looked; readonly checked: CheckedImport; readonly today: CalendarDate }) {
  const fresh = countOf(checked, 'new')
  const left = checked.rows.length - fresh
  return (
    <>
      <div className="mt-6 grid gap-4">
        <ul className="grid gap-1">{sayChecked(checked).map((says) => <li key={says}>{says}</li>)}</ul>
        {checked.remarks.map((says) => <Notice key={says}>{says}</Notice>)}
        {fresh > 0 ? <StartImportForm importId={page.stored.id} says={`Import ${plural(fresh, 'row')}${left > 0 ? ` and leave out ${left.toLocaleString('en-US')}` : ''}`} /> : null}
      </div>
      {checked.programs && checked.programs.length > 0 ? <Since programs={checked.programs} today={today} /> : null}
      <Errors checked={checked} importId={page.stored.id} />
      <Perhaps perhaps={checked.perhaps} />
      <FirstRows page={page} looked={looked} today={today} />
    </>
  )
}
