import { type Db, Prisma } from '@/db/database'
import type { LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { rosterFact, rosterRows } from './roster-rows'
import { clinicalLicences, loadStaff, staffFact } from './staff-rows'
import { readFacts } from './stored'

/** The agency as a whole, in one program: its roster and its clinicians. */
export async function loadAgencyCase(db: Db, program: ProgramSettings): Promise<LoadedCase> {
  const { roster } = await readFacts(db, { roster: rosterRows(Prisma.sql`true`) })
  const staff = await loadStaff(db)
  const facts = [...roster.map(rosterFact), ...staff.flatMap((row) => [staffFact(row), ...clinicalLicences(row)])]
  return { kind: 'agency', caseId: program.programId, file: { ...program.frame, case: program.name, facts } }
}
