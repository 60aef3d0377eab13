import type { Db } from '@/db/database'
import type { Fact } from '@/rules/facts/vocabulary'
import { familyFacts } from './family-facts'
import { type FamilyRows, loadFamilyRows, rowsOf } from './family-rows'
import type { CasesIn } from './loaded-case'
import { rosterFact, type RosterRow } from './roster-rows'
import { clinicalLicences, loadStaff, staffFact } from './staff-rows'

/** Whom facts name: their roles and licences decide what counts. */
function staffNamed(facts: readonly Fact[]): ReadonlySet<string> {
  const named = new Set<string>()
  for (const fact of facts) {
    if ((fact.type === 'contact' || fact.type === 'dischargePlan') && fact.by !== undefined) named.add(fact.by)
    if (fact.type === 'meeting') for (const id of fact.attendedBy) named.add(id)
    if (fact.type === 'assignment' || fact.type === 'roster') named.add(fact.staff)
  }
  return named
}

/** Whom rows name, whatever program they are told in. */
const staffIn = ({ contacts, dischargePlans, meetings, assignments }: FamilyRows, roster: readonly RosterRow[]): ReadonlySet<string> => new Set([
  ...contacts.flatMap(({ byId }) => byId ?? []), ...dischargePlans.map(({ byId }) => byId), ...meetings.flatMap(({ staff }) => staff), ...assignments.map(({ staffId }) => staffId), ...roster.map(({ staffId }) => staffId),
])

/** A roster entry with its times as numbers, read once for all families. */
const spanOf = (row: RosterRow) => ({ row, from: Date.parse(row.at), to: Date.parse(row.endsAt), stands: row.struckOn === null })

/** The roster entries that touch one of the family's services; one other entry beside them where none that counts does, since the register is not empty. */
function rosterFor(facts: readonly Fact[], roster: readonly ReturnType<typeof spanOf>[]): Fact[] {
  const services = facts.flatMap((fact) => (fact.type === 'contact' && fact.service ? [{ from: Date.parse(fact.at), to: Date.parse(fact.endsAt ?? fact.at) }] : []))
  const touching = roster.filter((entry) => services.some(({ from, to }) => entry.from <= to && entry.to >= from))
  const other = touching.some(({ stands }) => stands) ? undefined : roster.find(({ stands }) => stands)
  return [...touching, ...(other ? [other] : [])].map(({ row }) => rosterFact(row))
}

/** The cases of some families, in the order asked. */
export async function readFamilyCases(db: Db, familyIds: readonly string[]): Promise<CasesIn> {
  const { roster, ...rows } = await loadFamilyRows(db, familyIds)
  const spans = roster.map(spanOf)
  const staff = await loadStaff(db, staffIn(rows, roster))
  return (program) => familyIds.map((familyId) => {
    const own = familyFacts(rowsOf(rows, familyId), program.programId)
    const facts = [...own, ...rosterFor(own, spans)]
    const named = staffNamed(facts)
    const people = staff.filter(({ id }) => named.has(id)).flatMap((row) => [staffFact(row), ...clinicalLicences(row)])
    return { kind: 'family', caseId: familyId, file: { ...program.frame, case: familyId, facts: [...facts, ...people] } }
  })
}
