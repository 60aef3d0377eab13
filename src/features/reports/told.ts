import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, isAmong, readTogether, rowsIn } from '@/db/together'
import { tellContact } from '@/features/contacts/line'
import { memberName, staffName } from '@/features/families/on-record'
import { plural, sayDay } from '@/features/obligations/words'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { SignedReport, Waiting } from './reviewing'
import { nobodyNamed, type Pair, type ToFinish, type Whose } from './to-finish'
import { sayReview, saySigned, sayWritten } from './words'

const age = (on: CalendarDate, today: CalendarDate) => {
  const days = dayFromIso(today) - dayFromIso(on)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${plural(days, 'day')} ago`
}

/** "Tue Nov 17, 5 days ago" */
const sayAge = (on: CalendarDate, today: CalendarDate): string => `${sayDay(on, today)}, ${age(on, today)}`

const familyName: Beside<string> = { sql: Prisma.sql`(SELECT f."name" FROM "Family" f WHERE f."id" = t."familyId")` }
const providerName: Beside<string | null> = { sql: Prisma.sql`(SELECT x."name" FROM "Provider" x WHERE x."id" = t."providerId")` }
const caregiverNames: Beside<readonly string[]> = {
  sql: Prisma.sql`ARRAY(SELECT g."givenName" FROM "ContactCaregiver" x JOIN "Caregiver" g ON g."tenantId" = x."tenantId" AND g."id" = x."caregiverId" WHERE x."tenantId" = t."tenantId" AND x."contactId" = t."id" ORDER BY x."id")`,
}

/** What the lists tell of these reports to finish and these signed ones, in one statement. */
function readRows(db: Db, pairs: readonly Pair[], signed: readonly Waiting[]) {
  const [reportIds, all] = [signed.map(({ id }) => id), [...pairs, ...signed]]
  const ofReports = Prisma.sql`WHERE ${isAmong(Prisma.sql`t."reportId"`, reportIds)} ORDER BY t."at", t."id"`
  const among = (ids: readonly string[]) => Prisma.sql`WHERE ${isAmong(Prisma.sql`t."id"`, ids)}`
  return readTogether(db, {
    contacts: rowsIn(
      'Contact', ['id', 'familyId', 'at', 'endsAt', 'localOn', 'localZone', 'with', 'mode', 'reached', 'service', 'agency'], among(all.map(({ contactId }) => contactId)),
      { family: familyName, by: staffName('byId'), provider: providerName, caregivers: caregiverNames },
    ),
    youths: rowsIn('Youth', ['id', 'givenName'], among(all.map(({ youthId }) => youthId))),
    drafts: rowsIn('ProgressReport', ['contactId', 'youthId', 'text', 'version'], Prisma.sql`WHERE ${isAmong(Prisma.sql`t."contactId"`, pairs.map(({ contactId }) => contactId))} AND t."signedAt" IS NULL`),
    reports: rowsIn('ProgressReport', ['id', 'text', 'signedAt'], among(reportIds), { signedBy: staffName('signedById') }),
    addenda: rowsIn('Addendum', ['id', 'reportId', 'at', 'text'], ofReports, { by: staffName('byId') }),
    reviews: rowsIn('ReportReview', ['id', 'reportId', 'at', 'verdict', 'comment'], ofReports, { by: memberName('byId') }),
  })
}

type ToldRows = Awaited<ReturnType<typeof readRows>>

/** A contact and a youth of it, as every list names them. */
function tellPair({ contacts, youths }: ToldRows, { contactId, youthId }: Pair, today: CalendarDate) {
  const row = contacts.find(({ id }) => id === contactId)
  const youth = youths.find(({ id }) => id === youthId)
  if (!row || !youth) return null
  const told = {
    ...row, at: new Date(row.at), endsAt: row.endsAt === null ? null : new Date(row.endsAt), provider: row.provider === null ? null : { name: row.provider },
    contactCaregivers: row.caregivers.map((givenName) => ({ caregiver: { givenName } })),
  }
  return { contactId, familyId: row.familyId, family: row.family, youth: youth.givenName, by: row.by ?? nobodyNamed, timeZone: row.localZone, when: sayAge(dayFromText(row.localOn), today), line: tellContact(told) }
}

/** How the lists are told: reports to finish, and signed ones. */
export interface Telling {
  toFinish(pairs: readonly Pair[], whose: Whose): readonly ToFinish[]
  signed(waiting: readonly Waiting[]): readonly SignedReport[]
}

/** Reads what is told of these reports to finish and these signed ones; nothing where there are none. */
export async function readTelling({ today }: TenantScope, db: Db, pairs: readonly Pair[], signed: readonly Waiting[]): Promise<Telling> {
  if (pairs.length + signed.length === 0) return { toFinish: () => [], signed: () => [] }
  const rows = await readRows(db, pairs, signed)
  const by = (name: string | null) => ({ displayName: name ?? 'somebody' })
  return {
    toFinish: (some, whose) => some.flatMap((pair): ToFinish[] => {
      const told = tellPair(rows, pair, today)
      if (!told) return []
      const { timeZone: _, youth, ...line } = told
      const draft = rows.drafts.find(({ contactId, youthId }) => contactId === pair.contactId && youthId === pair.youthId)
      return [{ ...line, youth: { id: pair.youthId, name: youth }, draft: draft && whose === 'own' ? { text: draft.text, version: draft.version } : null, begun: draft !== undefined && draft.text !== '' }]
    }),
    signed: (some) => some.flatMap((waiting): SignedReport[] => {
      const [told, report] = [tellPair(rows, waiting, today), rows.reports.find(({ id }) => id === waiting.id)]
      if (!told || !report) return []
      const telling = { timeZone: told.timeZone, today }
      const ofIt = <Row extends { readonly reportId: string; readonly at: string; readonly by: string | null }>(all: readonly Row[]) => all.filter(({ reportId }) => reportId === report.id).map((one) => ({ ...one, at: new Date(one.at) }))
      return [{
        ...told, id: report.id, text: report.text, signed: saySigned({ signedAt: report.signedAt === null ? null : new Date(report.signedAt), signedBy: report.signedBy === null ? null : by(report.signedBy) }, telling),
        addenda: ofIt(rows.addenda).map(({ id, text, at, by: name }) => ({ id, text, says: sayWritten({ at, by: by(name) }, telling) })),
        reviews: ofIt(rows.reviews).map(({ id, at, verdict, by: name, comment }) => ({ id, says: sayReview({ at, verdict, by: { user: by(name) } }, telling), comment })),
      }]
    }),
  }
}
