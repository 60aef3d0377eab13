import type { CaseFile } from '@/rules/facts/case-file'
import type { ProgramSettings } from './program-settings'

/** What a case is about: whose obligations are decided from it. */
export type CaseKind = 'family' | 'staff' | 'agreement' | 'agency'

/** A case and whose it is. */
export interface LoadedCase {
  readonly kind: CaseKind
  /** The family's, staff member's or agreement's id; the program's for the agency as a whole. */
  readonly caseId: string
  readonly file: CaseFile
}

/** Cases whose rows have been read: states them as the case files of a program, without asking the database again. */
export type CasesIn = (program: ProgramSettings) => readonly LoadedCase[]
