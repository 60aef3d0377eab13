import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Reach } from '@/tenancy/roles'

/** For whom, on which day and at which moment obligations are decided: a scope, or what a loader has instead of one. */
export interface Deciding {
  readonly tenantId: string
  readonly today: CalendarDate
  readonly now: Date
  /** Whose families they may see; left out, everybody's. */
  readonly reach?: Reach
}

/** How many cases an act or a page decides at once, which takes it a few seconds. More of them are decided in steps, before the next page that counts them. */
export const inOneGo = 200
