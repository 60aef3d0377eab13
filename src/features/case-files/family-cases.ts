import type { Db } from '@/db/database'
import type { Fact } from '@/rules/facts/vocabulary'
import { familyFacts } from './family-facts'
import { loadFamilyRows, rowsOf, type FamilyRows } from './family-rows'
import type { LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { loadRoster, rosterFact } from './roster-rows'
import { clinicalLicences, loadStaff, staffFact, type StaffRow } from './staff-rows'

/** What the cases of many families share, loaded once. */
interface Shared {
  readonly staff: readonly StaffRow[]
  readonly roster: Awaited<ReturnType<typeof loadRoster>>
}

/** The staff a family's facts name, and those on the roster: their roles and licences decide what counts. */
function staffNamed(facts: readonly Fact[], { staff }: Shared): Fact[] {
  const named = new Set<string>()
  for (const fact of facts) {
    if (fact.type === 'contact' || fact.type === 'dischargePlan') named.add(fact.by ?? '')
    if (fact.type === 'meeting') for (const id of fact.attendedBy) named.add(id)
    if (fact.type === 'assignment' || fact.type === 'roster') named.add(fact.staff)
  }
  return staff.filter(({ id }) => named.has(id)).flatMap((row) => [staffFact(row), ...clinicalLicences(row)])
}

/** The roster entries that touch one of the family's services; one other entry where none does, since the register is not empty. */
function rosterFor(facts: readonly Fact[], { roster }: Shared): Fact[] {
  const services = facts.flatMap((fact) => (fact.type === 'contact' && fact.service ? [{ from: Date.parse(fact.at), to: Date.parse(fact.endsAt ?? fact.at) }] : []))
  const touching = roster.filter(({ at, endsAt }) => services.some(({ from, to }) => at.getTime() <= to && endsAt.getTime() >= from))
  return (touching.length > 0 ? touching : roster.slice(0, 1)).map(rosterFact)
}

function familyCase(program: ProgramSettings, familyId: string, rows: FamilyRows, shared: Shared): LoadedCase {
  const facts = familyFacts(rows, program.programId)
  const roster = rosterFor(facts, shared)
  return { kind: 'family', caseId: familyId, file: { ...program.frame, case: familyId, facts: [...facts, ...roster, ...staffNamed([...facts, ...roster], shared)] } }
}

/** The span of the families' services, for which the roster matters. */
function serviceSpan({ contacts }: FamilyRows): { from: Date; to: Date } {
  const times = contacts.filter(({ service }) => service).flatMap(({ at, endsAt }) => [at.getTime(), (endsAt ?? at).getTime()])
  return { from: new Date(Math.min(...times, Number.MAX_SAFE_INTEGER / 2)), to: new Date(Math.max(...times, 0)) }
}

/** The cases of some families in one program, in the order asked. */
export async function loadFamilyCases(db: Db, program: ProgramSettings, familyIds: readonly string[]): Promise<readonly LoadedCase[]> {
  const rows = await loadFamilyRows(db, familyIds)
  const { from, to } = serviceSpan(rows)
  const shared: Shared = { staff: await loadStaff(db), roster: from <= to ? await loadRoster(db, from, to) : await loadRoster(db, new Date(0), new Date(0)) }
  return familyIds.map((familyId) => familyCase(program, familyId, rowsOf(rows, familyId), shared))
}
