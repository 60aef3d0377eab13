import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { familiesCalled } from '@/features/search/names'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** A family on file, as choosing it for a referral needs it. */
export interface KnownFamily {
  readonly id: string
  readonly name: string
  readonly youths: readonly { readonly id: string; readonly name: string; readonly bornOn: CalendarDate; readonly diagnoses: readonly string[] }[]
}

const youths = { where: { strikeId: null }, orderBy: { bornOn: 'asc' } } as const

type Row = { id: string; name: string; youths: readonly { id: string; givenName: string; familyName: string; bornOn: Date; diagnoses: string[] }[] }
const known = ({ id, name, youths: some }: Row): KnownFamily => ({ id, name, youths: some.map((youth) => ({ id: youth.id, name: `${youth.givenName} ${youth.familyName}`, bornOn: fromColumn(youth.bornOn), diagnoses: youth.diagnoses })) })

/** The first families whose own name, or a youth's or caregiver's, is called by these words. */
export async function findFamilies(db: Db, words: string): Promise<readonly KnownFamily[]> {
  const called = await db.$queryRaw<{ id: string }[]>`SELECT f."id" FROM "Family" f WHERE f."id" IN (${familiesCalled(words)}) ORDER BY f."name", f."id" LIMIT 10`
  const rows = await db.family.findMany({ where: { id: { in: called.map(({ id }) => id) } }, include: { youths }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map(known)
}

/** One family, for a form that was opened for it. */
export async function findFamily(db: Db, familyId: string): Promise<KnownFamily | null> {
  const row = await db.family.findFirst({ where: { id: familyId }, include: { youths } })
  return row && known(row)
}
