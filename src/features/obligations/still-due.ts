import { Prisma } from '@/db/database'
import { credentialIds } from '@/features/staff/asked'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'

/*
 * What is still to be done: said once for what is at hand, and beside it in SQL for what is stored, of obligations `o` that
 * stand as `o."now"` says.
 */

/** What runs is still to be done where it has a day. */
const running: readonly Status[] = ['due_today', 'open']

/** Whether something is still to be done about it though its day has passed: it is overdue, or a licence that is not in force. */
export const isWanted = (requirement: string, status: Status): boolean => status === 'overdue' || (status === 'not_met' && credentialIds.includes(requirement))

/** `isWanted`. */
export const stillWanted = Prisma.sql`(o."now" = 'overdue' OR (o."now" = 'not_met' AND o."requirement" = ANY(${[...credentialIds]})))`

/** Whether something has still to be done: what is wanted though its day has passed, and what is due on a day. */
export const isDue = (requirement: string, status: Status, dueOn: CalendarDate | null): boolean => isWanted(requirement, status) || (running.includes(status) && dueOn !== null)

/** `isDue`. */
export const stillDue = Prisma.sql`(${stillWanted} OR (o."now" = ANY(${[...running]}) AND o."dueOn" IS NOT NULL))`
