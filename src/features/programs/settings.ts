import { fromColumnOrNull } from '@/db/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { readingWords } from '@/rules/readings/words'
import { readingsOffered } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { StoredProgram } from './queries'
import type { Hours } from './week'

/** An ambiguity of the document, and how this program reads it. */
export interface ReadingChoice {
  readonly ambiguity: string
  readonly question: string
  readonly choices: readonly { readonly name: string; readonly words: string }[]
  readonly chosen: string
}

const limitWords = [
  ['caseloadLimit', 'Families for each Family Partner', 'Georgia allows 30 at most; a higher number here changes nothing there.'],
  ['supervisionDays', 'Days between supervision sessions', 'For documents that print no frequency.'],
  ['progressReportDays', 'Days to finish a progress report', 'For documents that print no limit.'],
  ['reEngagementAttempts', 'Tries before a family counts as lost', 'Before a discharge without notice.'],
] as const

/** A program's settings as its form shows them, with what its document offers. */
export function shownSettings(program: StoredProgram) {
  const spec = specsOnBoard.find(({ id }) => id === program.spec)
  const chosen = program.readings as Readonly<Record<string, string>>
  const offered = spec ? [...readingsOffered(spec)].toSorted(([a], [b]) => a.localeCompare(b)) : []
  return {
    id: program.id, version: program.version, name: program.name, document: spec?.document ?? program.spec, timeZone: program.timeZone,
    holidays: program.holidays, ownHolidays: spec ? holidayTables[spec.holidays].title : '',
    holidayChoices: Object.values(holidayTables).map(({ id, title }) => [id, title] as const),
    edition: program.edition, editions: spec?.editions.map(({ edition }) => edition) ?? [],
    recordsFrom: fromColumnOrNull(program.recordsFrom), hours: (program.hours ?? {}) as Hours,
    limits: limitWords.map(([name, label, hint]) => ({ name, label, hint, value: program[name] })),
    readings: offered.map(([ambiguity, names]): ReadingChoice => ({
      ambiguity, question: readingWords[ambiguity]?.question ?? ambiguity, chosen: chosen[ambiguity] ?? 'default',
      choices: ['default', ...names].map((name) => ({ name, words: (name === 'default' ? readingWords[ambiguity]?.default : readingWords[ambiguity]?.otherwise?.[name]) ?? name })),
    })),
  }
}

export type StoredSettings = ReturnType<typeof shownSettings>
