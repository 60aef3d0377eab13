import { plural, sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { countOf, type ReadRow } from './check'
import { readDay } from './days'
import { fieldOf, fieldsOf, type ImportKind } from './kinds'
import { splitName } from './names'
import type { StoredImport } from './queries'
import type { Problem, Reading } from './row-reader'
import type { SheetRow } from './table'

const verb = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** What an import would do, in one sentence each. */
export function sayChecked(checked: { readonly rows: readonly ReadRow[] }): string[] {
  const [fresh, onFile, wrong, with_, perhaps] = (['new', 'onFile', 'wrong', 'withWrong', 'perhaps'] as const).map((fate) => countOf(checked, fate)) as [number, number, number, number, number]
  return [
    fresh === 0 ? 'No row is new.' : `${plural(fresh, 'row')} ${verb(fresh, 'is', 'are')} new.`,
    onFile > 0 ? `${plural(onFile, 'row')} ${verb(onFile, 'is', 'are')} on file already and left out.` : '',
    perhaps > 0 ? `${plural(perhaps, 'row')} may be on file already and ${verb(perhaps, 'is', 'are')} left out until you say otherwise.` : '',
    wrong > 0 ? `${plural(wrong, 'row')} ${verb(wrong, 'has', 'have')} an error${with_ > 0 ? `, and ${plural(with_, 'row')} of the same families wait with them` : ''}.` : '',
  ].filter(Boolean)
}

/** "Row 7", "Rows 2 to 3,001", "Rows 2 to 4, 9, 12 and 40 more" */
function sayRows(rows: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  const said = runs.slice(0, 4).map(([from, to]) => (from === to ? from.toLocaleString('en-US') : `${from.toLocaleString('en-US')} to ${to.toLocaleString('en-US')}`)).join(', ')
  const more = runs.slice(4).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${said}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`
}

/** What is wrong, once for all rows in which the same is wrong, in the order of the rows: one wrong column is one line and not thousands. */
export function sayProblems(problems: readonly Problem[]): readonly { readonly where: string; readonly says: string }[] {
  const alike = new Map<string, { rows: number[]; label: string; says: string }>()
  for (const { row, label, says } of problems) {
    const key = JSON.stringify([label, says])
    const known = alike.get(key)
    if (known) known.rows.push(row)
    else alike.set(key, { rows: [row], label, says })
  }
  return [...alike.values()].map(({ rows, label, says }) => ({ where: `${sayRows(rows)}, ${label}`, says }))
}

const nouns: Readonly<Record<string, readonly [string, string]>> = {
  family: ['family', 'families'], youth: ['youth', 'youths'], caregiver: ['caregiver', 'caregivers'], provider: ['treatment provider', 'treatment providers'], referral: ['referral', 'referrals'], enrollment: ['enrollment', 'enrollments'], closure: ['end of services', 'ends of services'],
  assignment: ['assignment', 'assignments'], contact: ['contact', 'contacts'], progressReport: ['report', 'reports'], staff: ['person', 'people'], rowsOnFile: ['row was on file already', 'rows were on file already'], rowsLeftOut: ['row was left out', 'rows were left out'],
}

/** What an import wrote: "12 families", "14 youths". */
export const sayCounts = (counts: Readonly<Record<string, number>>): string[] => Object.entries(nouns).flatMap(([kind, [one, many]]) => (counts[kind] ? [plural(counts[kind], one, many)] : []))

/** What state an import is in. */
export function sayState({ state, rowCount, finishedAt, doneCount, ofCount, outcome }: StoredImport): string {
  if (state === 'done') return [sayCounts(outcome.counts ?? {}).slice(0, 3).join(', ') || 'Done', finishedAt ? '' : `what is due: ${doneCount} of ${ofCount}`].filter(Boolean).join('; ')
  return state === 'running' ? 'On its way' : `${plural(rowCount, 'row')} ${verb(rowCount, 'waits', 'wait')} for you to look at ${verb(rowCount, 'it', 'them')}`
}

/** One cell as it will be read: days in words, so that nobody mistakes a month for a day, and whole names in their halves. */
export function sayCell(kind: ImportKind, id: string, sheet: SheetRow, { columns, order }: Reading, today: CalendarDate): string {
  const text = sheet.cells[columns[id] ?? -1] ?? ''
  if (text !== '' && fieldsOf[kind].some(({ partOf }) => partOf === id)) return Object.values(splitName(text)).join(' · ')
  if (text === '' || fieldOf(kind, id)?.holds !== 'day') return text
  const read = readDay(text, order ?? 'mdy')
  return read.ok ? sayDay(read.day, today) : text
}
