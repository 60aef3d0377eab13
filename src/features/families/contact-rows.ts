import { dayFromText } from '@/db/civil-date'
import { Prisma } from '@/db/database'
import { idsIn, type Read, rowsIn } from '@/db/together'
import { memberName, onRecord, staffName } from './on-record'

const moment = (text: string) => new Date(text)
const momentOrNull = (text: string | null) => (text === null ? null : new Date(text))

/** The newest contacts of a family, all of them where no number is said, with the rows that belong to each: what to read together. */
export function contactTables(familyId: string, newest: number | undefined) {
  const order = Prisma.sql`ORDER BY t."at" DESC, t."id" DESC ${newest === undefined ? Prisma.empty : Prisma.sql`LIMIT ${newest}`}`
  const theirs = Prisma.sql`t."familyId" = ${familyId}::uuid`
  const ofThose = (column: Prisma.Sql) => Prisma.sql`${column} IN (SELECT t."id" FROM "Contact" t WHERE ${theirs} ${order})`
  const reports = Prisma.sql`x."familyId" = ${familyId}::uuid AND ${ofThose(Prisma.sql`x."contactId"`)}`
  const ofReports = Prisma.sql`WHERE ${theirs} AND t."reportId" IN (SELECT x."id" FROM "ProgressReport" x WHERE ${reports}) ORDER BY t."at", t."id"`
  return {
    contacts: rowsIn(
      'Contact',
      [...onRecord, 'byId', 'providerId', 'at', 'endsAt', 'localOn', 'localZone', 'direction', 'with', 'mode', 'reached', 'offeredInterview', 'service', 'progressUpdate', 'hipaaPlatform', 'requestedByFamily', 'effective', 'units', 'agency', 'note'],
      Prisma.sql`WHERE ${theirs} ${order}`,
      { by: staffName('byId'), youths: idsIn('ContactYouth', 'youthId', 'contactId'), caregivers: idsIn('ContactCaregiver', 'caregiverId', 'contactId') },
    ),
    acceptances: rowsIn('ContactAcceptance', [...onRecord, 'contactId', 'acceptedOn', 'note'], Prisma.sql`WHERE ${theirs} AND ${ofThose(Prisma.sql`t."contactId"`)} ORDER BY t."enteredAt", t."id"`),
    reports: rowsIn(
      'ProgressReport', ['id', 'contactId', 'youthId', 'byId', 'signedById', 'text', 'signedAt', 'version'], Prisma.sql`WHERE ${theirs} AND ${ofThose(Prisma.sql`t."contactId"`)} ORDER BY t."startedAt", t."id"`,
      { signedBy: staffName('signedById') },
    ),
    addenda: rowsIn('Addendum', ['id', 'reportId', 'at', 'text'], ofReports, { by: staffName('byId') }),
    reviews: rowsIn('ReportReview', ['id', 'reportId', 'at', 'verdict', 'comment'], ofReports, { by: memberName('byId') }),
  }
}

type Tables = ReturnType<typeof contactTables>

/** Contacts, struck ones too, each with its reports and what was said of them. */
export function contactRowsOf(rows: Read<Tables>) {
  const named = (name: string | null) => ({ displayName: name ?? 'somebody' })
  return rows.contacts.map(({ at, endsAt, localOn, by, ...row }) => ({
    ...row, at: moment(at), endsAt: momentOrNull(endsAt), localOn: dayFromText(localOn), by,
    acceptances: rows.acceptances.filter(({ contactId }) => contactId === row.id),
    reports: rows.reports.filter(({ contactId }) => contactId === row.id).map(({ signedAt, signedBy, ...report }) => ({
      ...report, signedAt: momentOrNull(signedAt), signedBy: signedBy === null ? null : named(signedBy),
      addenda: rows.addenda.filter(({ reportId }) => reportId === report.id).map((one) => ({ ...one, at: moment(one.at), by: named(one.by) })),
      reviews: rows.reviews.filter(({ reportId }) => reportId === report.id).map((one) => ({ ...one, at: moment(one.at), by: { user: named(one.by) } })),
    })),
  }))
}

export type ContactRow = ReturnType<typeof contactRowsOf>[number]
