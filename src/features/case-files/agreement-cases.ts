import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { rowsIn } from '@/db/together'
import type { Fact } from '@/rules/facts/vocabulary'
import type { LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { kept, readFacts, record } from './stored'

/** One case for each working agreement of a program. */
export async function loadAgreementCases(db: Db, program: ProgramSettings, agreementIds: readonly string[]): Promise<readonly LoadedCase[]> {
  const ofThose = Prisma.sql`WHERE t."agreementId" = ANY(${[...agreementIds]}::uuid[]) ORDER BY t."id"`
  const { agreements, reports, meetings } = await readFacts(db, {
    agreements: rowsIn('WorkingAgreement', [...kept, 'effectiveOn'], Prisma.sql`WHERE t."programId" = ${program.programId}::uuid AND t."id" = ANY(${[...agreementIds]}::uuid[]) ORDER BY t."id"`),
    reports: rowsIn('AnnualReport', [...kept, 'agreementId', 'on'], ofThose),
    meetings: rowsIn('Meeting', [...kept, 'agreementId', 'on', 'cancelled'], ofThose),
  })
  return agreements.map((row) => {
    const ofIt = ({ agreementId }: { readonly agreementId: string | null }) => agreementId === row.id
    const facts: Fact[] = [
      { type: 'agreement', ...record(row), effectiveOn: dayFromText(row.effectiveOn) },
      ...reports.filter(ofIt).map((report): Fact => ({ type: 'annualReport', ...record(report), agreement: row.id, on: dayFromText(report.on) })),
      ...meetings.filter(ofIt).map((meeting): Fact => ({ type: 'meeting', ...record(meeting), kind: 'workgroup', on: dayFromText(meeting.on), attendedBy: [], cancelled: meeting.cancelled, agreement: row.id })),
    ]
    return { kind: 'agreement', caseId: row.id, file: { ...program.frame, case: row.id, facts } }
  })
}
