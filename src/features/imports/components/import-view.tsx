import Link from 'next/link'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { buttonLook } from '@/ui/button'
import { FoldMark } from '@/ui/fold-mark'
import { Notice } from '@/ui/notice'
import { importsAddress } from '../address'
import { countOf } from '../check'
import type { ImportPage, Looked } from '../queries'
import { sayCounts, sayProblems } from '../words'
import { MappingForm } from './mapping-form'
import { Preview } from './preview'
import { CancelForm, RunPanel } from './run-panel'
import { StartImportForm } from './start-form'

const heading = (header: string, at: number, first: string | undefined) => `${header || `Column ${at + 1}`}${first ? ` (${first.slice(0, 24)})` : ''}`

/** Whether every row is wrong: then it is rather how the file is read. */
const readsNothing = ({ checked }: Looked) => checked !== null && checked.problems.length > 0 && countOf(checked, 'new', 'onFile') === 0

function Mapping({ page, looked }: { readonly page: ImportPage; readonly looked: Looked }) {
  const { stored, sheet, programs } = page
  const asks = looked.missing.length > 0 || looked.asksOrder || readsNothing(looked)
  return (
    <details open={asks} className="mt-6 border-y border-line py-1">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium"><FoldMark />Which column holds what</summary>
      <div className="pt-2 pb-5">
        <MappingForm
          key={JSON.stringify(stored.reading)} importId={stored.id} kind={stored.kind} headings={stored.headers.map((header, at) => heading(header, at, sheet[0]?.cells[at]))} columns={looked.reading.columns}
          order={stored.reading.order} asksOrder={looked.asksOrder} programs={programs} programId={stored.reading.programId} others={stored.reading.others} perhaps={(looked.checked?.perhaps.length ?? 0) > 0}
        />
      </div>
    </details>
  )
}

/** A file that was read and waits. */
function Ready({ page, looked, today }: { readonly page: ImportPage; readonly looked: Looked; readonly today: CalendarDate }) {
  const { stored } = page
  return (
    <>
      <div className="grid gap-3">
        {stored.outcome.stopped ? <Notice kind="alert">{stored.outcome.stopped}</Notice> : null}
        {looked.missing.length > 0 ? <Notice kind="alert">{`Say which column holds ${looked.missing.map(({ label }) => `“${label}”`).join(', ')}.`}</Notice> : null}
        {looked.asksOrder ? <Notice kind="alert">Say how days are written in this file: 03/04/2025 can be March 4 or April 3.</Notice> : null}
        {looked.checked && readsNothing(looked) ? <Notice kind="alert">{`No row can be imported as the file is read now. ${sayProblems(looked.checked.problems).slice(0, 2).map(({ where, says }) => `${where}: ${says}`).join(' ')}`}</Notice> : null}
        {[...looked.swapped, ...stored.noticed].map((says) => <Notice key={says}>{says}</Notice>)}
      </div>
      <Mapping page={page} looked={looked} />
      {looked.checked ? <Preview page={page} looked={looked} checked={looked.checked} today={today} /> : null}
      <div className="mt-8"><CancelForm importId={stored.id} says="Throw this file away" /></div>
    </>
  )
}

const onward = { families: ['/families', 'Go to the families'], staff: ['/staff', 'Go to the staff'], contacts: ['/families', 'Go to the families'] } as const

function Done({ stored }: Pick<ImportPage, 'stored'>) {
  const [href, says] = onward[stored.kind]
  return (
    <div className="grid gap-5">
      <ul className="grid gap-1">{sayCounts(stored.outcome.counts ?? {}).map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="text-quiet">The rows that were read from the file are deleted here. What was imported is on record like everything else.</p>
      <p className="flex flex-wrap gap-4"><Link href={href} className={buttonLook('main')}>{says}</Link><Link href={importsAddress} className={buttonLook('plain')}>Import another file</Link></p>
    </div>
  )
}

/** One import, wherever it stands. */
export function ImportView({ page, today }: { readonly page: ImportPage; readonly today: CalendarDate }) {
  const { stored, looked, brokenOff } = page
  const { id, state, doneCount: done, ofCount: of, finishedAt } = stored
  const start = { state, done, of, finished: finishedAt !== null, brokenOff }
  if (state === 'ready' && looked) return <Ready page={page} looked={looked} today={today} />
  if (state === 'running' && brokenOff) {
    return (
      <div className="grid gap-4">
        <Notice kind="alert">This import broke off before it was finished, because the server was stopped. Nothing of it is on file.</Notice>
        <StartImportForm importId={id} says="Start it again" />
        <CancelForm importId={id} says="Throw this file away" />
      </div>
    )
  }
  if (state === 'running') return <RunPanel importId={id} start={start} noun={stored.kind === 'staff' ? 'people' : 'families'} />
  if (state === 'done') return <>{finishedAt ? null : <div className="mb-8"><RunPanel importId={id} start={start} noun="families" /></div>}<Done stored={stored} /></>
  return <p>Nothing of it was imported, and what was read is deleted. <Link href={importsAddress} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Begin again with a file</Link></p>
}
