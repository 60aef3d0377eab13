import { fromColumn, fromColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import { withStrike } from '@/features/records/struck'
import type { TenantScope } from '@/tenancy/scope'
import type { SpanKind } from './schema'
import type { Span } from './spans'

const standing = { where: { strikeId: null } } as const
const told = { ...withStrike, youth: { select: { givenName: true } } } as const

/** A family with where its youths live, care coordination, preferences and caregivers, struck facts too. */
export async function readCircumstances({ tenantId }: TenantScope, db: Db, familyId: string) {
  return await db.family.findUnique({
    where: { tenantId_id: { tenantId, id: familyId } },
    include: {
      youths: { ...standing, orderBy: { bornOn: 'asc' } },
      caregivers: { ...standing, orderBy: { enteredAt: 'asc' } },
      livingSituations: { orderBy: [{ from: 'desc' }, { id: 'desc' }], include: told },
      iccEnrollments: { orderBy: [{ from: 'desc' }, { id: 'desc' }], include: told },
      preferences: { orderBy: [{ on: 'desc' }, { id: 'desc' }], include: { ...told, caregiver: { select: { givenName: true, familyName: true } } } },
    },
  })
}

export type CircumstancesFamily = NonNullable<Awaited<ReturnType<typeof readCircumstances>>>

/** The same, held so that nobody else changes the family’s facts meanwhile. */
export async function findCircumstances(scope: TenantScope, db: Db, familyId: string): Promise<CircumstancesFamily | null> {
  await holdFamily(db, familyId)
  return await readCircumstances(scope, db, familyId)
}

/** A span as it is stored, struck or not. */
export interface StoredSpan extends Span {
  readonly struck: boolean
  readonly reunificationUntil: Span['to']
}

/** All of a family’s spans of one kind. */
export function spansOf({ livingSituations, iccEnrollments, preferences }: CircumstancesFamily, kind: SpanKind): readonly StoredSpan[] {
  const rows = { livingSituation: livingSituations, iccEnrollment: iccEnrollments.map((row) => ({ ...row, reunificationUntil: null })), preference: preferences.map((row) => ({ ...row, from: row.on, reunificationUntil: null })) }[kind]
  return rows.map(({ id, youthId, from, to, strikeId, reunificationUntil }) => ({ id, youthId, from: fromColumn(from), to: fromColumnOrNull(to), struck: strikeId !== null, reunificationUntil: fromColumnOrNull(reunificationUntil) }))
}

/** One span with its family, which is held; null where the asker sees none. */
export async function findSpan(scope: TenantScope, db: Db, kind: SpanKind, id: string): Promise<{ readonly family: CircumstancesFamily; readonly span: StoredSpan } | null> {
  const which = { where: { tenantId_id: { tenantId: scope.tenantId, id } }, select: { familyId: true } } as const
  const finders: Readonly<Record<SpanKind, () => Promise<{ readonly familyId: string } | null>>> = {
    livingSituation: () => db.livingSituation.findUnique(which), iccEnrollment: () => db.iccEnrollment.findUnique(which), preference: () => db.preference.findUnique(which),
  }
  const found = await finders[kind]()
  const family = found && (await findCircumstances(scope, db, found.familyId))
  const span = family && spansOf(family, kind).find((one) => one.id === id)
  return span ? { family, span } : null
}

/** A caregiver with the family held. */
export async function findCaregiver({ tenantId }: TenantScope, db: Db, id: string) {
  const row = await readHeld(db, async () => await db.caregiver.findUnique({ where: { tenantId_id: { tenantId, id } } }))
  return row?.strikeId === null ? row : null
}

export type FoundCaregiver = NonNullable<Awaited<ReturnType<typeof findCaregiver>>>
