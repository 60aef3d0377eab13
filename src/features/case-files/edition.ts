import { type CalendarDate, dayFromIso } from '@/rules/calendar/civil-date'
import { CaseError } from '@/rules/facts/case-file'
import { editionChooser } from '@/rules/spec/editions'
import { specsOnBoard } from '@/rules/specs/on-board'

type InProgram = { readonly spec: string; readonly edition?: string | null | undefined }

/** The edition of a program's document that governs a day, as it is printed ("March 2020"), or why none does. */
export function whichEdition(program: InProgram, day: CalendarDate): { readonly edition: string; readonly problem: null } | { readonly edition: null; readonly problem: string } {
  const spec = specsOnBoard.find(({ id }) => id === program.spec)
  if (!spec) return { edition: null, problem: `the document "${program.spec}" is not on board` }
  try {
    return { edition: editionChooser(spec, program.edition ?? undefined)(dayFromIso(day)).edition, problem: null }
  } catch (error) {
    if (error instanceof CaseError) return { edition: null, problem: error.message }
    throw error
  }
}

/** The edition of a program's document that governs a day; null where none does. */
export const editionOn = (program: InProgram, day: CalendarDate): string | null => whichEdition(program, day).edition
