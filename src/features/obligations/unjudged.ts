import { Prisma } from '@/db/database'
import { type Read, rowsBy } from '@/db/together'
import type { CaseKind, LoadedCase } from '@/features/case-files/loaded-case'
import { log } from '@/platform/log'
import { CaseError } from '@/rules/facts/case-file'
import { faultOfOurs } from './words'

/*
 * A case that the rules cannot judge keeps nobody from recording what happened, and no other case from being judged. What
 * was decided of it before stays, it is asked about again every day, and pages say that it is so.
 */

/** As long as a problem can be. */
const longest = 1000

/** Why a case could not be judged. What ought never to happen is logged, by its ids. */
export function whyUnjudged(error: unknown, { kind, caseId }: Pick<LoadedCase, 'kind' | 'caseId'>, programId: string): string {
  if (error instanceof CaseError) return error.message.slice(0, longest)
  log.error({ err: error, action: 'obligations.judge', caseKind: kind, caseId, programId }, 'a case could not be judged')
  return faultOfOurs
}

/** What is judged of a case, or something else where the rules cannot judge it. */
export function judgedOr<Value>(about: Pick<LoadedCase, 'kind' | 'caseId'>, programId: string, otherwise: Value, judge: () => Value): Value {
  try {
    return judge()
  } catch (error) {
    whyUnjudged(error, about, programId)
    return otherwise
  }
}

/** A case that could not be judged, as a list of them shows it. */
export interface Unjudged {
  readonly caseKind: CaseKind
  readonly caseId: string
  /** Null for the agency as a whole. */
  readonly name: string | null
  readonly program: string
  readonly problem: string
  /** The day it was decided last. */
  readonly decidedOn: string
}

/** So many are named. */
const most = 10

/** The cases that could not be judged, of those the asker may see, and how many there are: of families, or of every kind. */
export function unjudgedRows(kinds: 'families' | 'all') {
  const which = Prisma.sql`"CaseEvaluation" e WHERE e."problem" IS NOT NULL ${kinds === 'families' ? Prisma.sql`AND e."caseKind" = 'family'` : Prisma.empty}`
  const name = Prisma.sql`coalesce((SELECT f."name" FROM "Family" f WHERE f."id" = e."familyId"), (SELECT s."displayName" FROM "Staff" s WHERE s."id" = e."staffId"), (SELECT w."name" FROM "WorkingAgreement" w WHERE w."id" = e."caseId"))`
  return {
    unjudged: rowsBy<Unjudged>(Prisma.sql`
      SELECT e."caseKind", e."caseId", ${name} AS "name", (SELECT p."name" FROM "Program" p WHERE p."id" = e."programId") AS "program", e."problem", e."evaluatedOn" AS "decidedOn"
      FROM ${which} ORDER BY "name" NULLS FIRST, "program" LIMIT ${Prisma.raw(String(most))}`),
    unjudgedInAll: rowsBy<{ readonly count: number }>(Prisma.sql`SELECT count(*) AS "count" FROM ${which}`),
  }
}

/** What a page is told of them. */
export interface UnjudgedCases {
  readonly cases: readonly Unjudged[]
  readonly total: number
}

export const unjudgedOf = ({ unjudged, unjudgedInAll: [all] }: Read<ReturnType<typeof unjudgedRows>>): UnjudgedCases => ({ cases: unjudged, total: all?.count ?? 0 })
