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

/** The agency as a whole decides, whoever asked it to. */
export const wholeOf = ({ tenantId, today, now }: Deciding): Deciding => ({ tenantId, today, now })

/** How many cases an act or a page decides by itself, which takes it a second or two. More of them are decided in the background, and until then no page counts. */
export const inOneGo = 100

/** How many are loaded, judged and stored together, since the loading of one is the loading of many. */
export const together = 40
