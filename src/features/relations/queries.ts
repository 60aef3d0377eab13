import { type Db, Prisma } from '@/db/database'
import { type Beside, type RowOf, rowsIn } from '@/db/together'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import { stillOpen } from '@/features/families/queries'
import { sayStrikeText, strikeBeside } from '@/features/records/struck'
import { holdStaff } from '@/features/staff/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'
import { type RelationKind, relationKinds } from './schema'
import { relationWords } from './words'

/** One relation of a colleague, as their page tells it. */
export interface RelationLine {
  readonly id: string
  readonly says: string
  readonly familyId: string
  readonly family: string
  readonly struck: string | null
}

const ofRow = (sql: Prisma.Sql): Beside<string> => ({ sql })

/** The youths a colleague is related to or lives with, struck ones too, for a statement that asks more: `tellRelations` puts them into words. */
export const relationRows = (staffId: string) =>
  rowsIn('StaffRelation', ['id', 'kind', 'familyId'], Prisma.sql`WHERE t."staffId" = ${staffId}::uuid ORDER BY t."enteredAt" DESC, t."id" DESC`, {
    strike: strikeBeside, youth: ofRow(Prisma.sql`(SELECT concat_ws(' ', y."givenName", y."familyName") FROM "Youth" y WHERE y."id" = t."youthId")`), family: ofRow(Prisma.sql`(SELECT f."name" FROM "Family" f WHERE f."id" = t."familyId")`),
  })

export const tellRelations = (rows: readonly RowOf<ReturnType<typeof relationRows>>[], today: CalendarDate): readonly RelationLine[] =>
  rows.map(({ id, kind, familyId, youth, family, strike }) => ({ id, says: `${relationWords[kind] ?? kind} ${youth}`, familyId, family, struck: sayStrikeText(strike, today) }))

/** A colleague and a youth of a family, both held: the family first, as whoever logs a contact holds it. */
export async function findPair(db: Db, { staffId, familyId, youthId }: { readonly staffId: string; readonly familyId: string; readonly youthId: string }) {
  await holdFamily(db, familyId)
  if ((await holdStaff(db, [staffId])) === 0) return null
  return await db.youth.findFirst({ where: { id: youthId, familyId, strikeId: null }, select: { id: true, familyId: true, staffRelations: { where: { staffId } } } })
}

export type FoundPair = NonNullable<Awaited<ReturnType<typeof findPair>>>

/** A relation that can still be struck, its family held. */
export const findRelation = ({ tenantId }: TenantScope, db: Db, id: string) =>
  readHeld(db, async () => await db.staffRelation.findUnique({ where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, staffId: true, strikeId: true } }))

/** How a colleague stands to a family, and the document's words where it rules them out. */
export interface Kin {
  readonly kind: RelationKind
  readonly ruledOutBy: string | null
}

/** A relation on record, with the words that rule out serving a youth, by the youth. */
interface Ruled {
  readonly staffId: string
  readonly kind: RelationKind
  readonly rules: ReadonlyMap<string, string>
}

/** The words by which a document rules a relation out; null where it says nothing of it. */
function ruleOf(specId: string, relation: RelationKind): string | null {
  const spec = specsOnBoard.find(({ id }) => id === specId)
  const rule = spec?.editions.flatMap(({ obligations }) => obligations).find((one) => one.kind === 'gate' && one.of === 'relation' && one.relation === relation)
  const row = spec?.requirements.find(({ id }) => id === rule?.requirements[0])
  return row ? `“${row.quote}” (${row.section}, ${row.item})` : null
}

/**
 * Whom a relation rules out, as the rules judge it: whoever is related to a youth may serve nobody of the family, whoever
 * lives with one may not serve that one.
 */
async function ruledIn(db: Db, familyIds: readonly string[]): Promise<ReadonlyMap<string, readonly Ruled[]>> {
  const relations = await db.staffRelation.findMany({ where: { familyId: { in: [...familyIds] }, strikeId: null }, select: { familyId: true, staffId: true, youthId: true, kind: true } })
  if (relations.length === 0) return new Map()
  const open = { where: { ...stillOpen, familyId: { in: relations.map(({ familyId }) => familyId) } }, select: { familyId: true, youthId: true, program: { select: { spec: true } } } }
  const stays = [...(await db.referral.findMany(open)), ...(await db.enrollment.findMany(open))]
  const youths = await db.youth.findMany({ where: { familyId: open.where.familyId, strikeId: null }, select: { id: true, familyId: true } })
  const found = new Map<string, Ruled[]>()
  for (const { familyId, staffId, youthId, kind: written } of relations) {
    const kind = relationKinds.find((one) => one === written)
    if (!kind) continue
    const whom = kind === 'livesWith' ? [youthId] : youths.filter((one) => one.familyId === familyId).map(({ id }) => id)
    const rules = whom.flatMap((id) => {
      const words = stays.filter((stay) => stay.familyId === familyId && (stay.youthId === null || stay.youthId === id)).map(({ program }) => ruleOf(program.spec, kind)).find((one) => one !== null)
      return words ? [[id, words] as const] : []
    })
    found.set(familyId, [...(found.get(familyId) ?? []), { staffId, kind, rules: new Map(rules) }])
  }
  return found
}

/** Colleagues who are related to a family or live with somebody of it, as far as those youths are concerned whom they would serve; of those who are both, what is ruled out comes first. */
export async function kinOf(db: Db, families: readonly { readonly id: string; readonly youths: readonly string[] }[]): Promise<ReadonlyMap<string, ReadonlyMap<string, Kin>>> {
  const ruled = await ruledIn(db, families.map(({ id }) => id))
  return new Map(families.map(({ id, youths }) => {
    const kin = (ruled.get(id) ?? []).map(({ staffId, kind, rules }) => [staffId, { kind, ruledOutBy: youths.map((youth) => rules.get(youth)).find((words) => words !== undefined) ?? null }] as const)
    return [id, new Map(kin.toSorted(([, a], [, b]) => Number(a.ruledOutBy !== null) - Number(b.ruledOutBy !== null)))]
  }))
}
