import { type Db, Prisma } from '@/db/database'
import { tellContact, toldColumns } from '@/features/contacts/line'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { plural, sayDay } from '@/features/obligations/words'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredDraft } from './reconcile'

/** A report that has still to be written or signed. */
export interface ToFinish {
  readonly contactId: string
  readonly familyId: string
  readonly family: string
  readonly youth: { readonly id: string; readonly name: string }
  /** Who had the contact. */
  readonly by: string
  /** "Tue Nov 17, 5 days ago" */
  readonly when: string
  readonly line: string
  /** What its author has written so far; for nobody else’s eyes. */
  readonly draft: StoredDraft | null
  readonly begun: boolean
}

export interface ToFinishList {
  readonly items: readonly ToFinish[]
  readonly total: number
  /** How many each person has, those with the most first. */
  readonly people: readonly { readonly name: string; readonly count: number }[]
}

type Pair = { readonly contactId: string; readonly youthId: string }

/** Whose: one's own, or everybody else's. */
type Whose = 'own' | 'others'

/** Contacts without a signed report, once for each youth they were about; the same the family's page calls to finish. */
function unfinished({ staffId, membershipId }: TenantScope, whose: Whose): Prisma.Sql {
  const own = Prisma.sql`(c."byId" = ${staffId}::uuid OR c."enteredById" = ${membershipId}::uuid) IS TRUE`
  return Prisma.sql`
    SELECT c."id" AS "contactId", y."id" AS "youthId", coalesce(s."displayName", 'Nobody named') AS "name" FROM "Contact" c
      JOIN "Youth" y ON y."tenantId" = c."tenantId" AND y."familyId" = c."familyId"
      LEFT JOIN "ContactYouth" cy ON cy."tenantId" = c."tenantId" AND cy."contactId" = c."id" AND cy."youthId" = y."id"
      LEFT JOIN "ProgressReport" p ON p."tenantId" = c."tenantId" AND p."contactId" = c."id" AND p."youthId" = y."id"
      LEFT JOIN "Staff" s ON s."tenantId" = c."tenantId" AND s."id" = c."byId"
    WHERE c."strikeId" IS NULL AND p."signedAt" IS NULL AND ${whose === 'own' ? own : Prisma.sql`NOT ${own}`}
      AND (cy."id" IS NOT NULL OR (y."strikeId" IS NULL AND NOT EXISTS (SELECT 1 FROM "ContactYouth" x WHERE x."tenantId" = c."tenantId" AND x."contactId" = c."id")))
    ORDER BY ${whose === 'own' ? Prisma.empty : Prisma.sql`s."displayName" NULLS LAST,`} c."at", c."id", y."bornOn", y."id"`
}

const age = (on: CalendarDate, today: CalendarDate) => {
  const days = dayFromIso(today) - dayFromIso(on)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${plural(days, 'day')} ago`
}

/** "Tue Nov 17, 5 days ago" */
export const sayAge = (on: CalendarDate, today: CalendarDate): string => `${sayDay(on, today)}, ${age(on, today)}`

/** Reports to finish, the oldest first; of everybody else's, person by person. */
export async function listToFinish(scope: TenantScope, db: Db, whose: Whose, { page, size }: { readonly page: number; readonly size: number }): Promise<ToFinishList> {
  const all = await db.$queryRaw<(Pair & { name: string })[]>`${unfinished(scope, whose)}`
  const counts = new Map<string, number>()
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  const people = [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
  const pairs = all.slice((page - 1) * size, page * size)
  return { items: pairs.length === 0 ? [] : await tell(scope, db, pairs, whose), total: all.length, people }
}

async function tell({ today }: TenantScope, db: Db, pairs: readonly Pair[], whose: Whose): Promise<readonly ToFinish[]> {
  const contacts = await db.contact.findMany({
    where: { id: { in: pairs.map(({ contactId }) => contactId) } },
    include: { ...toldColumns, by: { select: { displayName: true } }, family: { select: { name: true, youths: { select: { id: true, givenName: true } } } }, progressReports: { select: { youthId: true, text: true, version: true } } },
  })
  const known = new Map(contacts.map((contact) => [contact.id, contact]))
  return pairs.flatMap(({ contactId, youthId }): ToFinish[] => {
    const contact = known.get(contactId)
    const youth = contact?.family.youths.find(({ id }) => id === youthId)
    if (!contact || !youth) return []
    const draft = contact.progressReports.find((report) => report.youthId === youthId)
    return [{
      contactId, familyId: contact.familyId, family: contact.family.name, youth: { id: youth.id, name: youth.givenName }, by: contact.by?.displayName ?? 'Nobody named',
      when: sayAge(wallClockOf(contact.localZone, contact.at).date, today), line: tellContact(contact),
      draft: draft && whose === 'own' ? { text: draft.text, version: draft.version } : null, begun: draft !== undefined && draft.text !== '',
    }]
  })
}
