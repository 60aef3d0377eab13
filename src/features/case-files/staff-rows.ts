import { type Db, Prisma } from '@/db/database'
import { rowsIn } from '@/db/together'
import type { Fact, FactOf, StaffRole } from '@/rules/facts/vocabulary'
import { dated, kept, readFacts, record } from './stored'

/** Members of staff with what a case file says of them, licences on record included: those asked for, or everybody. */
export async function loadStaff(db: Db, staffIds?: Iterable<string>) {
  const those = (column: 'id' | 'staffId') => (staffIds === undefined ? Prisma.sql`true` : Prisma.sql`t.${Prisma.raw(`"${column}"`)} = ANY(${[...staffIds]}::uuid[])`)
  const { staff, credentials, supervisors, relations } = await readFacts(db, {
    staff: rowsIn('Staff', [...kept, 'roles', 'hiredOn', 'startsDutiesOn', 'leftOn', 'independentlyLicensed', 'seniorClinician'], Prisma.sql`WHERE ${those('id')} ORDER BY t."id"`),
    credentials: rowsIn('Credential', [...kept, 'staffId', 'kind', 'issuedOn', 'expiresOn', 'plannedFor'], Prisma.sql`WHERE ${those('staffId')} ORDER BY t."id"`),
    supervisors: rowsIn('StaffSupervisor', ['staffId', 'supervisorId'], Prisma.sql`WHERE ${those('staffId')} AND t."strikeId" IS NULL ORDER BY t."supervisorId"`),
    relations: rowsIn('StaffRelation', ['staffId', 'youthId', 'kind'], Prisma.sql`WHERE ${those('staffId')} AND t."strikeId" IS NULL ORDER BY t."youthId"`),
  })
  return staff.map((row) => {
    const ofThem = ({ staffId }: { readonly staffId: string }) => staffId === row.id
    const related = (kind: string) => relations.filter((one) => ofThem(one) && one.kind === kind).map(({ youthId }) => youthId)
    return {
      ...row, credentials: credentials.filter(ofThem), supervisors: supervisors.filter(ofThem).map(({ supervisorId }) => supervisorId),
      livesWith: related('livesWith'), relatedTo: related('relatedTo'),
    }
  })
}

export type StaffRow = Awaited<ReturnType<typeof loadStaff>>[number]

/** A member of staff as a fact: who they are, what they may do, and whose relatives they have said they are. */
export const staffFact = (row: StaffRow): FactOf<'staff'> => ({
  type: 'staff', ...record(row), roles: row.roles as StaffRole[], ...dated('hiredOn', row.hiredOn), ...dated('startsDutiesOn', row.startsDutiesOn), ...dated('leftOn', row.leftOn),
  independentlyLicensed: row.independentlyLicensed, seniorClinician: row.seniorClinician,
  supervisors: row.supervisors, livesWith: row.livesWith, relatedTo: row.relatedTo,
})

/** Licences, insurance and certificates of a member of staff. */
export const credentialFacts = (row: StaffRow): Fact[] =>
  row.credentials.map((credential) => ({
    type: 'credential', ...record(credential), staff: row.id, kind: credential.kind as FactOf<'credential'>['kind'],
    ...dated('issuedOn', credential.issuedOn), ...dated('expiresOn', credential.expiresOn), ...dated('plannedFor', credential.plannedFor),
  }))

/** Of a clinician's licences only the clinical one: it decides whether their supervision and availability count. */
export const clinicalLicences = (row: StaffRow): Fact[] => credentialFacts(row).filter((fact) => fact.type === 'credential' && fact.kind === 'clinicalLicense')
