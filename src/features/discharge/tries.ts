import { Prisma } from '@/db/database'
import { rowsBy } from '@/db/together'
import { tellTry } from '@/features/contacts/line'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** How many tries are listed. */
const mostTries = 10

interface TryRow {
  readonly youthId: string
  readonly at: string
  readonly mode: string
}

/** What to read of a family’s youths: the newest tries to reach a caregiver since the last service to each, or to all. */
export function triesOf(familyId: string) {
  const about = Prisma.sql`
    c."familyId" = ${familyId}::uuid AND c."strikeId" IS NULL
    AND (EXISTS (SELECT 1 FROM "ContactYouth" x WHERE x."contactId" = c."id" AND x."youthId" = y."id") OR NOT EXISTS (SELECT 1 FROM "ContactYouth" x WHERE x."contactId" = c."id"))`
  const lastService = Prisma.sql`(SELECT c."at" FROM "Contact" c WHERE ${about} AND c."service" AND c."reached" ORDER BY c."at" DESC LIMIT 1)`
  return rowsBy<TryRow>(Prisma.sql`
    SELECT y."id" AS "youthId", n."at", n."mode" FROM "Youth" y CROSS JOIN LATERAL (
      SELECT c."at", c."mode" FROM "Contact" c WHERE ${about} AND NOT c."reached" AND c."with" @> ARRAY['caregiver'] AND c."at" > coalesce(${lastService}, '-infinity') ORDER BY c."at" DESC LIMIT ${mostTries}
    ) n WHERE y."familyId" = ${familyId}::uuid ORDER BY n."at" DESC`)
}

/** A youth’s tries in words, by the clock of a program. */
export const tellTries = (rows: readonly TryRow[], youthId: string, timeZone: string, today: CalendarDate): readonly string[] =>
  rows.filter((row) => row.youthId === youthId).map(({ at, mode }) => {
    const { date, time } = wallClockOf(timeZone, new Date(at))
    return `${sayDay(date, today)}, ${sayTime(time)}: ${tellTry(mode)}`
  })
