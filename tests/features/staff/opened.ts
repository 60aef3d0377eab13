import type { Db, Prisma } from '@/db/database'
import { decideAgency } from '@/features/obligations/decide'
import { rollForward } from '@/features/obligations/roll-forward'
import { statusOn } from '@/features/obligations/standing'
import type { Status } from '@/rules/finding'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, sampleToday, scopeIn } from '../../support/sample/opened'

const said = async (db: Db) => (await db.obligation.findMany()).map((row) => [row.caseId, row.requirement, row.clock, row.status, row.statusOnDue, row.statusAfterDue, row.dueOn?.toISOString(), row.satisfiedOn?.toISOString()].join(' '))

/** An agency whose Family Partner has the days given and whose obligations are decided, and what can be asked of it. The sample's today is Tuesday, November 17, 2026. */
export async function decided(sample: Opened, token: string, partner: Prisma.StaffUpdateManyMutationInput = {}) {
  const agency: SampleAgency = await sample.add(token)
  const scope = scopeIn(agency, 'programManager')
  const within = <Value>(work: (db: Db) => Promise<Value>): Promise<Value> => sample.as(scope, work)
  await within((db) => db.staff.updateMany({ where: { id: agency.members.familyPartner.staffId }, data: partner }))
  await within((db) => decideAgency(scope, db))
  return {
    agency, within,
    /** How the requirements of somebody stand, by requirement and topic or week. */
    standing: (staffId: string) =>
      within(async (db) => {
        const rows = await db.$queryRaw<{ key: string; status: Status }[]>`
          SELECT concat_ws(' ', o."requirement", o."windowFrom"::text) AS "key", ${statusOn(sampleToday)} AS "status" FROM "Obligation" o WHERE o."caseKind" = 'staff' AND o."caseId" = ${staffId}::uuid`
        return Object.fromEntries(rows.map(({ key, status }) => [key, status]))
      }),
    /** What would stand otherwise if the whole agency were decided anew. */
    differences: () =>
      within(async (db) => {
        await rollForward(scope, db)
        const [before] = [await said(db), await decideAgency(scope, db)]
        const after = await said(db)
        return [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))]
      }),
    audited: (action: string) => within((db) => db.auditEntry.findMany({ where: { action }, orderBy: { id: 'asc' }, select: { recordKind: true, recordId: true, changed: true } })),
  }
}
