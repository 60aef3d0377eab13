import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { endedPrograms } from '@/features/programs/ending'
import type { TenantScope } from '@/tenancy/scope'
import type { OfferedProgram } from './components/intake-form'
import { asksDiagnoses, asksPaidCare } from './eligibility'

/** The programs that take referrals: those that have not ended. */
export async function offeredPrograms({ today }: TenantScope, db: Db): Promise<readonly OfferedProgram[]> {
  const ended = await endedPrograms(db, today)
  const programs = await loadPrograms(db, today)
  return programs.filter(({ programId }) => !ended.has(programId)).map((program) => ({ id: program.programId, name: program.name, timeZone: program.frame.timeZone, asksDiagnoses: asksDiagnoses(program), asksPaidCare: asksPaidCare(program) }))
}
