import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { Fact } from '@/rules/facts/vocabulary'
import type { LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { record, withStrike } from './stored'

/** One case for each working agreement of a program. */
export async function loadAgreementCases(db: Db, program: ProgramSettings, agreementIds: readonly string[]): Promise<readonly LoadedCase[]> {
  const agreements = await db.workingAgreement.findMany({
    where: { programId: program.programId, id: { in: [...agreementIds] } },
    include: { ...withStrike, annualReports: { include: withStrike }, meetings: { include: withStrike } }, orderBy: { id: 'asc' },
  })
  return agreements.map((row) => ({
    kind: 'agreement', caseId: row.id,
    file: {
      ...program.frame, case: row.id,
      facts: [
        { type: 'agreement', ...record(row), effectiveOn: fromColumn(row.effectiveOn) },
        ...row.annualReports.map((report): Fact => ({ type: 'annualReport', ...record(report), agreement: row.id, on: fromColumn(report.on) })),
        ...row.meetings.map((meeting): Fact => ({ type: 'meeting', ...record(meeting), kind: 'workgroup', on: fromColumn(meeting.on), attendedBy: [], cancelled: meeting.cancelled, agreement: row.id })),
      ],
    },
  }))
}
