import type { ProgramSettings } from '@/features/case-files/program-settings'
import type { CaseFile } from '@/rules/facts/case-file'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'

/** A document that a family's facts are judged by, and how it is read. */
export interface ComparedDocument {
  readonly spec: PayerSpec
  /** Whether it is the family's own. */
  readonly own: boolean
  /** The settings to judge by: the case's own with this document in place of its. */
  readonly settings: ProgramSettings
  /** Whose readings, hours and closed days those are, as a sentence. */
  readonly readAs: string
}

/** The facts of a case with the settings of another document: nothing of its own document's stays, such as a pinned edition. */
export const caseUnder = ({ settings }: ComparedDocument, { case: name, facts }: CaseFile): CaseFile => ({ ...settings.frame, case: name, facts })

/** The documents on board of the state whose document this is, that one first; none where it is not on board. */
export function documentsOfState(specId: string, specs: readonly PayerSpec[] = specsOnBoard): readonly PayerSpec[] {
  const own = specs.find(({ id }) => id === specId)
  return own ? [own, ...specs.filter(({ id, holidays }) => id !== specId && holidays === own.holidays)] : []
}

/** Whether there is another document to judge these facts by. */
export const isComparable = (specId: string): boolean => documentsOfState(specId).length > 1

/** The other document as the agency's own program under it reads it; the days and records stay those of the program whose case it is. */
function asProgramReads(own: ProgramSettings, spec: PayerSpec, other: ProgramSettings): ComparedDocument {
  const { timeZone, agency } = own.frame
  const frame = { ...other.frame, timeZone, agency: { ...other.frame.agency, recordsFrom: agency?.recordsFrom } }
  return { spec, own: false, settings: { ...own, name: spec.short, frame }, readAs: `As the program “${other.name}” reads it.` }
}

/** The other document where no program of the agency is under it. */
const strictlyRead = (own: ProgramSettings, spec: PayerSpec): ComparedDocument => ({
  spec, own: false, settings: { ...own, name: spec.short, frame: { ...own.frame, spec: spec.id, edition: undefined, readings: {} } },
  readAs: 'No program here is under it. Read strictly, with this program’s hours, limits and closed days.',
})

/**
 * By what a program's cases are compared: its own document first, then each other one of the same state.
 *
 * @param programs the agency's programs: one under another document lends its readings
 */
export function comparedDocuments(own: ProgramSettings, programs: readonly ProgramSettings[]): readonly ComparedDocument[] {
  return documentsOfState(own.frame.spec, own.library.specs).map((spec) => {
    if (spec.id === own.frame.spec) return { spec, own: true, settings: own, readAs: `As the program “${own.name}” reads it.` }
    const other = programs.find(({ frame }) => frame.spec === spec.id)
    return other ? asProgramReads(own, spec, other) : strictlyRead(own, spec)
  })
}
