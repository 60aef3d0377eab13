import type { Db } from '@/db/database'
import { Prisma } from '@/db/database'
import { casesOfProgram, judgedIn, loadCases } from '@/features/obligations/decide'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { loadPrograms } from '@/features/case-files/program-settings'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { evaluate } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'

/** What both must say of one obligation: what it is about, in one line. */
type Said = string

interface Stored {
  readonly requirement: string
  readonly clock: string
  readonly status: string
  readonly dueOn: string | null
  readonly from: string | null
  readonly to: string | null
  readonly startedOn: string | null
  readonly satisfiedOn: string | null
}

const kinds = ['family', 'staff', 'agreement', 'agency'] as const

/** A lapsed thing was satisfied once; when, matters only while it is. */
const whileMet = (status: string, satisfiedOn: string | null) => (status.startsWith('met') ? satisfiedOn : null)

const line = (...parts: readonly (string | number | null | undefined)[]): Said => parts.map((part) => part ?? '-').join(' ')

/** What the app shows on a day of a program's cases of one kind, by case. */
async function shown(db: Db, programId: string, caseKind: string, today: CalendarDate): Promise<ReadonlyMap<string, readonly Said[]>> {
  const rows = await db.$queryRaw<(Stored & { readonly caseId: string })[]>`
    SELECT o."caseId", o."requirement", o."clock", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn", o."windowFrom"::text AS "from", o."windowTo"::text AS "to",
      o."startedOn"::text AS "startedOn", o."satisfiedOn"::text AS "satisfiedOn"
    FROM "Obligation" o WHERE ${Prisma.join([Prisma.sql`o."programId" = ${programId}::uuid`, Prisma.sql`o."caseKind" = ${caseKind}`, hasBegun(today)], ' AND ')}`
  const said = new Map<string, Said[]>()
  for (const row of rows) {
    const one = line(row.requirement, row.clock.replace(/#\d+$/, ''), row.from, row.to, row.status, row.dueOn, row.startedOn, whileMet(row.status, row.satisfiedOn))
    said.set(row.caseId, said.get(row.caseId) ?? []).get(row.caseId)?.push(one)
  }
  return said
}

/** What the command says of the same case, exported as JSON and read back as every case is: of every case, or of one. */
export async function differences(db: Db, today: CalendarDate, only?: string): Promise<{ readonly cases: number; readonly findings: number; readonly different: readonly string[] }> {
  const different: string[] = []
  let cases = 0
  let findings = 0
  for (const program of await loadPrograms(db, today)) {
    const ids = await casesOfProgram(db, program.programId)
    for (const kind of kinds) {
      const stored = await shown(db, program.programId, kind, today)
      for (const loaded of await loadCases(db, program, kind, ids[kind].filter((id) => only === undefined || id === only))) {
        const { caseId, file } = loaded
        if (only !== undefined && caseId !== only) continue // the agency's own case is always there
        const result = evaluate(parseCase(JSON.parse(JSON.stringify(file))), program.library, judgedIn(loaded))
        const said = result.findings.map(({ requirements, about, window, status, due, startedOn, satisfiedOn }) => {
          const parts = [window?.from, about.youth, about.referral, about.contact, about.provider, about.staff, about.topic ?? about.credential]
          return line(requirements[0], parts.filter((part) => part !== undefined).join('|') || 'once', window?.from, window?.to, status, due, startedOn, whileMet(status, satisfiedOn))
        })
        const app = stored.get(caseId) ?? []
        cases += 1
        findings += said.length
        const [byApp, byCommand] = [new Set(app), new Set(said)]
        for (const one of said) if (!byApp.has(one)) different.push(`${program.name} ${kind} ${caseId}: only the command says ${one}`)
        for (const one of app) if (!byCommand.has(one)) different.push(`${program.name} ${kind} ${caseId}: only the app says ${one}`)
      }
    }
  }
  return { cases, findings, different }
}
