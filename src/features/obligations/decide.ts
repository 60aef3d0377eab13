import type { Db } from '@/db/database'
import { readAgencyCase } from '@/features/case-files/agency-case'
import { readAgreementCases } from '@/features/case-files/agreement-cases'
import { readFamilyCases } from '@/features/case-files/family-cases'
import type { CaseKind, CasesIn, LoadedCase } from '@/features/case-files/loaded-case'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { readStaffCases } from '@/features/case-files/staff-cases'
import { dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'
import { type Ahead, evaluate, type Result } from '@/rules/evaluate'
import { type Deciding, together } from './deciding'
import { kindsOf } from './kinds'
import { aheadDays, nextChange } from './next-change'
import { rowsFor } from './rows'
import { type Judged, store } from './store'
import { whyUnjudged } from './unjudged'

/** What of a case is its own: colleagues in a staff member's case are there because their roles and licences count. */
export const judgedIn = ({ kind, caseId }: LoadedCase): Ahead => ({ subjects: [kind], ...(kind === 'staff' ? { staff: caseId } : {}) })

const results = new WeakMap<LoadedCase, Result>()

/** What the rules say of a case as it stands. A page asks of the same one several times; it is judged once. */
export function resultOf(loaded: LoadedCase, { library }: ProgramSettings): Result {
  const known = results.get(loaded)
  if (known) return known
  const result = evaluate(loaded.file, library, judgedIn(loaded))
  results.set(loaded, result)
  return result
}

/** What the rules say of a case: the rows to store, and until when they stand. One that they cannot judge is asked about again the next day. */
function judge({ today }: Deciding, program: ProgramSettings, loaded: LoadedCase): Judged {
  const tomorrow = isoFromDay(dayFromIso(today) + 1)
  const through = isoFromDay(dayFromIso(today) + aheadDays)
  const rolling = program.frame.readings?.['A22'] === 'rolling'
  try {
    const { findings } = evaluate(loaded.file, program.library, { through: rolling ? today : through, ...judgedIn(loaded) })
    const rows = rowsFor(loaded, program.programId, findings, kindsOf(program.frame.spec))
    return { loaded, rows, nextChangeOn: rolling ? tomorrow : nextChange(loaded.file.facts, findings, today, through), problem: null }
  } catch (error) {
    return { loaded, rows: null, nextChangeOn: tomorrow, problem: whyUnjudged(error, loaded, program.programId) }
  }
}

const readers: Readonly<Record<CaseKind, (db: Db, ids: readonly string[]) => Promise<CasesIn>>> = {
  family: readFamilyCases, staff: readStaffCases, agreement: readAgreementCases, agency: readAgencyCase,
}

/** Reads some cases, many at a time, once for all programs. */
export function readCases(db: Db, kind: CaseKind, ids: readonly string[]): Promise<CasesIn> {
  return readers[kind](db, ids)
}

/** Some cases as one program has them. */
export async function loadCases(db: Db, program: ProgramSettings, kind: CaseKind, ids: readonly string[]): Promise<readonly LoadedCase[]> {
  return (await readCases(db, kind, ids))(program)
}

/** A record's case in one program, with that program's settings. */
export interface ProgramCase {
  readonly settings: ProgramSettings
  readonly loaded: LoadedCase
}

/** Some records' cases in each of some programs, their rows read once. */
export async function loadCasesIn(db: Db, programs: readonly ProgramSettings[], kind: CaseKind, ids: readonly string[]): Promise<readonly ProgramCase[]> {
  if (programs.length === 0 || ids.length === 0) return []
  const cases = await readCases(db, kind, ids)
  return programs.flatMap((settings) => cases(settings).map((loaded) => ({ settings, loaded })))
}

/** Decides some cases of some programs anew, in batches so that the loading of one is the loading of many. */
export async function decideCases(deciding: Deciding, db: Db, programs: readonly ProgramSettings[], kind: CaseKind, ids: readonly string[]): Promise<void> {
  if (programs.length === 0) return
  for (let start = 0; start < ids.length; start += together) {
    const cases = await readCases(db, kind, ids.slice(start, start + together))
    for (const program of programs) await store(deciding, db, program.programId, kind, cases(program).map((loaded) => judge(deciding, program, loaded)))
  }
}

/** After a fact about a family: its obligations in each of its programs, in the same transaction. */
export async function decideFamily(deciding: Deciding, db: Db, familyId: string): Promise<void> {
  await decideCases(deciding, db, await loadPrograms(db, deciding.today, { familyId }), 'family', [familyId])
}

/** Every case of a program, by kind. */
export async function casesOfProgram(db: Db, programId: string): Promise<Readonly<Record<CaseKind, readonly string[]>>> {
  const families = await db.family.findMany({
    where: { OR: [{ referrals: { some: { programId } } }, { enrollments: { some: { programId } } }] }, select: { id: true }, orderBy: { id: 'asc' },
  })
  const staff = await db.staff.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const agreements = await db.workingAgreement.findMany({ where: { programId }, select: { id: true }, orderBy: { id: 'asc' } })
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  return { family: ids(families), staff: ids(staff), agreement: ids(agreements), agency: [programId] }
}

export const caseKinds = ['family', 'staff', 'agreement', 'agency'] as const satisfies readonly CaseKind[]

/** Decides everything of one program anew. */
export async function decideProgram(deciding: Deciding, db: Db, program: ProgramSettings): Promise<void> {
  const cases = await casesOfProgram(db, program.programId)
  for (const kind of caseKinds) await decideCases(deciding, db, [program], kind, cases[kind])
}

/** Decides everything of an agency anew: after loading data. */
export async function decideAgency(deciding: Deciding, db: Db): Promise<void> {
  for (const program of await loadPrograms(db, deciding.today)) await decideProgram(deciding, db, program)
}
