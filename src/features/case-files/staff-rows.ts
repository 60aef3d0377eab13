import type { Db } from '@/db/database'
import type { Fact, FactOf, StaffRole } from '@/rules/facts/vocabulary'
import { dated, record, withStrike } from './stored'

/** Every member of staff with what a case file says of them, licences on record included. */
export async function loadStaff(db: Db) {
  return await db.staff.findMany({
    include: {
      ...withStrike,
      credentials: { include: withStrike },
      staffSupervisorsAsStaff: { where: { strikeId: null }, select: { supervisorId: true } },
      staffRelations: { where: { strikeId: null }, select: { youthId: true, kind: true } },
    },
  })
}

export type StaffRow = Awaited<ReturnType<typeof loadStaff>>[number]

/** A member of staff as a fact: who they are, what they may do, and whose relatives they have said they are. */
export const staffFact = (row: StaffRow): FactOf<'staff'> => ({
  type: 'staff', ...record(row), roles: row.roles as StaffRole[], ...dated('hiredOn', row.hiredOn), ...dated('startsDutiesOn', row.startsDutiesOn), ...dated('leftOn', row.leftOn),
  independentlyLicensed: row.independentlyLicensed, seniorClinician: row.seniorClinician,
  supervisors: row.staffSupervisorsAsStaff.map(({ supervisorId }) => supervisorId).toSorted(),
  livesWith: row.staffRelations.filter(({ kind }) => kind === 'livesWith').map(({ youthId }) => youthId).toSorted(),
  relatedTo: row.staffRelations.filter(({ kind }) => kind === 'relatedTo').map(({ youthId }) => youthId).toSorted(),
})

/** Licences, insurance and certificates of a member of staff. */
export const credentialFacts = (row: StaffRow): Fact[] =>
  row.credentials.map((credential) => ({
    type: 'credential', ...record(credential), staff: row.id, kind: credential.kind as FactOf<'credential'>['kind'],
    ...dated('issuedOn', credential.issuedOn), ...dated('expiresOn', credential.expiresOn), ...dated('plannedFor', credential.plannedFor),
  }))

/** Of a clinician's licences only the clinical one: it decides whether their supervision and availability count. */
export const clinicalLicences = (row: StaffRow): Fact[] => credentialFacts(row).filter((fact) => fact.type === 'credential' && fact.kind === 'clinicalLicense')
