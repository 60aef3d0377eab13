import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { rowsIn } from '@/db/together'
import type { Fact } from '@/rules/facts/vocabulary'
import type { CasesIn } from './loaded-case'
import { kept, readFacts, record } from './stored'

/** One case for each working agreement, in the program it was made under, with which it ends. */
export async function readAgreementCases(db: Db, agreementIds: readonly string[]): Promise<CasesIn> {
  const ofThose = Prisma.sql`WHERE t."agreementId" = ANY(${[...agreementIds]}::uuid[]) ORDER BY t."id"`
  const { agreements, reports, meetings } = await readFacts(db, {
    agreements: rowsIn('WorkingAgreement', [...kept, 'programId', 'effectiveOn'], Prisma.sql`WHERE t."id" = ANY(${[...agreementIds]}::uuid[]) ORDER BY t."id"`),
    reports: rowsIn('AnnualReport', [...kept, 'agreementId', 'on'], ofThose),
    meetings: rowsIn('Meeting', [...kept, 'agreementId', 'on', 'cancelled'], ofThose),
  })
  return ({ programId, frame, endedOn }) => agreements.filter((row) => row.programId === programId).map((row) => {
    const ofIt = ({ agreementId }: { readonly agreementId: string | null }) => agreementId === row.id
    const facts: Fact[] = [
      { type: 'agreement', ...record(row), effectiveOn: dayFromText(row.effectiveOn), ...(endedOn === null ? {} : { to: endedOn }) },
      ...reports.filter(ofIt).map((report): Fact => ({ type: 'annualReport', ...record(report), agreement: row.id, on: dayFromText(report.on) })),
      ...meetings.filter(ofIt).map((meeting): Fact => ({ type: 'meeting', ...record(meeting), kind: 'workgroup', on: dayFromText(meeting.on), attendedBy: [], cancelled: meeting.cancelled, agreement: row.id })),
    ]
    return { kind: 'agreement', caseId: row.id, file: { ...frame, case: row.id, facts } }
  })
}
