import type { Db } from '@/db/database'
import { insertRows, type NewRow } from '@/db/insert-rows'
import { foldName } from '@/features/referrals/same-person'
import { referrerLine } from '@/features/referrals/words'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from '@/tenancy/scope'
import type { PlannedFamily, PlannedRow } from './check-families'
import { youthKey } from './people-on-file'

/** What was written of families, table by table. */
export interface Written {
  readonly families: readonly string[]
  /** Families that were on file before. */
  readonly onFile: readonly string[]
  readonly staff: readonly string[]
  readonly records: readonly { readonly kind: string; readonly id: string; readonly familyId: string }[]
}

interface Tables {
  readonly Family: NewRow<'Family'>[]
  readonly Youth: NewRow<'Youth'>[]
  readonly Caregiver: NewRow<'Caregiver'>[]
  readonly CaregiverYouth: NewRow<'CaregiverYouth'>[]
  readonly Provider: NewRow<'Provider'>[]
  readonly Closure: NewRow<'Closure'>[]
  readonly Referral: NewRow<'Referral'>[]
  readonly Enrollment: NewRow<'Enrollment'>[]
  readonly Assignment: NewRow<'Assignment'>[]
  readonly AssignmentYouth: NewRow<'AssignmentYouth'>[]
}

type Fresh = () => string

/** The youths of a family: those on file as they are, new ones written once however many programs they come into. */
function youthsOf(tables: Tables, rows: readonly PlannedRow[], of: Of, entered: Entered, fresh: Fresh): ReadonlyMap<PlannedRow, string> {
  const ids = new Map<string, string>()
  return new Map(rows.map((row) => {
    const { givenName, familyName, bornOn, diagnoses } = row.youth
    const key = youthKey(givenName, familyName, bornOn)
    const id = row.known?.id ?? ids.get(key) ?? fresh()
    if (!row.known && !ids.has(key)) tables.Youth.push({ ...of, ...entered, id, givenName, familyName, bornOn, diagnoses: [...diagnoses], version: 1 })
    ids.set(key, id)
    return [row, id] as const
  }))
}

type Of = { readonly tenantId: string; readonly familyId: string }
type Entered = { readonly enteredAt: Date; readonly enteredById: string }

function caregiversOf(tables: Tables, family: PlannedFamily, youths: ReadonlyMap<PlannedRow, string>, { of, entered, fresh }: { of: Of; entered: Entered; fresh: Fresh }): void {
  const ids = new Map((family.onFile?.caregivers ?? []).map(({ id, givenName, familyName }) => [foldName(givenName, familyName), id]))
  const links = new Set<string>()
  const link = (caregiverId: string, youthId: string) => {
    if (!links.has(`${caregiverId} ${youthId}`)) tables.CaregiverYouth.push({ ...of, id: fresh(), caregiverId, youthId })
    links.add(`${caregiverId} ${youthId}`)
  }
  const onFile = [...ids.values()]
  for (const row of family.rows) {
    const { givenName = '', familyName = '', relationship, phone, email, firstLanguage } = row.intake.caregiver
    const known = ids.get(foldName(givenName, familyName))
    const id = known ?? fresh()
    if (!known) tables.Caregiver.push({ ...of, ...entered, id, givenName, familyName, relationship: relationship ?? null, phone: phone ?? null, email: email ?? null, firstLanguage: firstLanguage ?? null, safeMessage: row.safeMessage, version: 1, paidToCare: false, foster: false })
    ids.set(foldName(givenName, familyName), id)
    const youthId = youths.get(row) ?? ''
    // Whoever is on file is cared for as the record says; a new brother or sister by everybody who cares for the others.
    if (row.known && known && onFile.includes(known)) continue
    for (const one of row.known ? [id] : new Set([id, ...onFile])) link(one, youthId)
  }
}

/** Who treats them, once for each name; since when, the file does not say. */
function providersOf(tables: Tables, rows: readonly PlannedRow[], of: Of, entered: Entered, fresh: Fresh): void {
  const named = new Map(rows.flatMap(({ intake: { treating } }) => (treating.kind && treating.name ? [[`${treating.kind} ${foldName(treating.name)}`, { kind: treating.kind, name: treating.name }] as const] : [])))
  for (const { kind, name } of named.values()) tables.Provider.push({ ...of, ...entered, id: fresh(), kind, name, referring: false, version: 1 })
}

function assignmentsOf(tables: Tables, family: PlannedFamily, youths: ReadonlyMap<PlannedRow, string>, { of, entered, fresh }: { of: Of; entered: Entered; fresh: Fresh }): void {
  const all = new Set(youths.values())
  const wanted = new Map<string, { staffId: string; from: string; to: string | null; youths: Set<string> }>()
  for (const row of family.rows) {
    if (!row.partner) continue
    const to = row.ended?.on ?? null
    const key = `${row.partner.id} ${to}`
    const one = wanted.get(key) ?? { staffId: row.partner.id, from: row.partner.since, to, youths: new Set() }
    wanted.set(key, { ...one, from: row.partner.since < one.from ? row.partner.since : one.from, youths: one.youths.add(youths.get(row) ?? '') })
  }
  for (const { staffId, from, to, youths: theirs } of wanted.values()) {
    const id = fresh()
    tables.Assignment.push({ ...of, ...entered, id, staffId, from, to })
    if (family.onFile || theirs.size < all.size) for (const youthId of theirs) tables.AssignmentYouth.push({ ...of, id: fresh(), assignmentId: id, youthId })
  }
}

/** Writes families with everybody and everything that their rows say, in a few statements. What they say was checked in the same transaction. */
export async function writeFamilies(scope: TenantScope, db: Db, plan: readonly PlannedFamily[]): Promise<Written> {
  const { tenantId, now, membershipId } = scope
  const entered = { enteredAt: now, enteredById: membershipId }
  const fresh = () => newIdentifier(now.getTime())
  const tables: Tables = { Family: [], Youth: [], Caregiver: [], CaregiverYouth: [], Provider: [], Closure: [], Referral: [], Enrollment: [], Assignment: [], AssignmentYouth: [] }
  for (const family of plan) {
    const familyId = family.onFile?.familyId ?? fresh()
    const of = { tenantId, familyId }
    if (!family.onFile) tables.Family.push({ tenantId, id: familyId, name: `${family.rows[0]?.youth.familyName} family`, createdAt: now, version: 1 })
    const youths = youthsOf(tables, family.rows, of, entered, fresh)
    caregiversOf(tables, family, youths, { of, entered, fresh })
    providersOf(tables, family.rows, of, entered, fresh)
    for (const row of family.rows) {
      const about = { ...of, ...entered, programId: row.programId, youthId: youths.get(row) ?? '' }
      const { source, referrer, reasons, goals } = row.intake
      const referralId = row.referred ? fresh() : null
      const closureId = row.ended ? fresh() : null
      if (row.ended && closureId) tables.Closure.push({ ...about, id: closureId, on: row.ended.on, reason: row.ended.reason, note: row.ended.note })
      if (row.referred && referralId) tables.Referral.push({ ...about, id: referralId, at: row.referred.at, localOn: row.referred.on, source, reasons, initialGoals: goals, referrer: referrerLine(referrer), closureId })
      if (row.enrolledOn) tables.Enrollment.push({ ...about, id: fresh(), on: row.enrolledOn, referralId, closureId })
    }
    assignmentsOf(tables, family, youths, { of, entered, fresh })
  }
  for (const table of Object.keys(tables) as (keyof Tables)[]) await insertRows(db, table, tables[table])
  const kinds = [['family', tables.Family], ['youth', tables.Youth], ['caregiver', tables.Caregiver], ['provider', tables.Provider], ['referral', tables.Referral], ['enrollment', tables.Enrollment], ['closure', tables.Closure], ['assignment', tables.Assignment]] as const
  const records = kinds.flatMap(([kind, rows]) => rows.map((row) => ({ kind, id: row.id ?? '', familyId: ('familyId' in row ? row.familyId : row.id) ?? '' })))
  return {
    families: tables.Family.map(({ id }) => id ?? ''), onFile: plan.flatMap(({ onFile }) => (onFile ? [onFile.familyId] : [])),
    staff: [...new Set(tables.Assignment.map(({ staffId }) => staffId ?? ''))], records,
  }
}
