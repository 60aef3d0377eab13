import { Prisma } from '@/db/database'
import { dayFromIso, isoFromDay, weekday, type CalendarDate } from '@/rules/calendar/civil-date'

/*
 * How a stored obligation stands on a day. SQL compares two dates and repeats no rule: what it becomes on its due date
 * and after it was written by the rules.
 */

/** The status of an obligation `o` today. */
export const statusOn = (today: CalendarDate) => Prisma.sql`
  CASE WHEN o."dueOn" IS NULL OR ${today}::date < o."dueOn" THEN o."status" WHEN ${today}::date = o."dueOn" THEN o."statusOnDue" ELSE o."statusAfterDue" END`

/** Windows are written ahead; one that has not begun is not there yet. */
export const hasBegun = (today: CalendarDate) => Prisma.sql`(o."windowFrom" IS NULL OR o."windowFrom" <= ${today}::date)`

/** What a supervisor looks for: late, last day, this week. */
export const urgencies = ['overdue', 'dueToday', 'dueThisWeek'] as const
export type Urgency = (typeof urgencies)[number]

/** The Sunday of the week that holds a day. */
export const endOfWeek = (today: CalendarDate): CalendarDate => isoFromDay(dayFromIso(today) + 7 - weekday(dayFromIso(today)))

/** Which of the three an obligation `o` is, or NULL. */
export const urgencyOn = (today: CalendarDate) => Prisma.sql`
  CASE ${statusOn(today)} WHEN 'overdue' THEN 'overdue' WHEN 'due_today' THEN 'dueToday'
    WHEN 'open' THEN CASE WHEN o."dueOn" <= ${endOfWeek(today)}::date THEN 'dueThisWeek' END END`

/** Obligations that could be urgent at all: from the index of what time can still change. */
export const mayBeUrgent = (today: CalendarDate) => Prisma.sql`NOT o."settled" AND o."dueOn" <= ${endOfWeek(today)}::date AND ${hasBegun(today)}`
