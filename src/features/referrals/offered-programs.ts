import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { endedPrograms } from '@/features/programs/ending'
import type { TenantScope } from '@/tenancy/scope'
import { asksDiagnoses, asksPaidCare } from './eligibility'

/** A program as intake offers it. */
export interface OfferedProgram {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly asksDiagnoses: boolean
  /** Whether it matters to its document that a caregiver is employed to care. */
  readonly asksPaidCare: boolean
}

/** The programs that take referrals: those that have not ended. */
export async function offeredPrograms({ today }: TenantScope, db: Db): Promise<readonly OfferedProgram[]> {
  const ended = await endedPrograms(db, today)
  const programs = await loadPrograms(db, today)
  return programs.filter(({ programId }) => !ended.has(programId)).map((program) => ({ id: program.programId, name: program.name, timeZone: program.frame.timeZone, asksDiagnoses: asksDiagnoses(program), asksPaidCare: asksPaidCare(program) }))
}
