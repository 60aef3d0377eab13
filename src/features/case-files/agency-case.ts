import { type Db, Prisma } from '@/db/database'
import type { CasesIn } from './loaded-case'
import { rosterFact, rosterRows } from './roster-rows'
import { clinicalLicences, loadStaff, staffFact } from './staff-rows'
import { readFacts } from './stored'

/** The agency as a whole: its roster and its clinicians. */
export async function readAgencyCase(db: Db): Promise<CasesIn> {
  const { roster } = await readFacts(db, { roster: rosterRows(Prisma.sql`true`) })
  const staff = await loadStaff(db)
  const facts = [...roster.map(rosterFact), ...staff.flatMap((row) => [staffFact(row), ...clinicalLicences(row)])]
  return (program) => [{ kind: 'agency', caseId: program.programId, file: { ...program.frame, case: program.name, facts } }]
}
