import type { CaseFile } from '@/rules/facts/case-file'

/** What a case is about: whose obligations are decided from it. */
export type CaseKind = 'family' | 'staff' | 'agreement' | 'agency'

/** A case and whose it is. */
export interface LoadedCase {
  readonly kind: CaseKind
  /** The family's, staff member's or agreement's id; the program's for the agency as a whole. */
  readonly caseId: string
  readonly file: CaseFile
}
