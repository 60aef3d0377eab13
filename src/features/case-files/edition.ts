import { type CalendarDate, dayFromIso } from '@/rules/calendar/civil-date'
import { CaseError } from '@/rules/facts/case-file'
import { editionChooser } from '@/rules/spec/editions'
import { specsOnBoard } from '@/rules/specs/on-board'

/** The edition of a program's document that governs a day, as it is printed ("March 2020"); null where none does. */
export function editionOn(program: { readonly spec: string; readonly edition?: string | null | undefined }, day: CalendarDate): string | null {
  const spec = specsOnBoard.find(({ id }) => id === program.spec)
  try {
    return spec ? editionChooser(spec, program.edition ?? undefined)(dayFromIso(day)).edition : null
  } catch (error) {
    if (error instanceof CaseError) return null
    throw error
  }
}
