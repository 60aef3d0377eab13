import type { HolidayTable } from './holiday-table'
import { observedDays } from './observed-days'

const law = 'M.G.L. c.4 s.7 cl.18'

/**
 * Massachusetts: the legal holidays of M.G.L. c.4 s.7 cl.18.
 *
 * A holiday on a Sunday is kept on the day following. On a Saturday it stays there: the Friday before is an ordinary
 * business day, unlike under the federal rule. The clause makes March 17 and June 17 legal holidays in Suffolk County
 * only; state offices are open on them, so they are business days here (ambiguity A06). The Friday after Thanksgiving
 * is not in the clause.
 */
export const massachusetts: HolidayTable = {
  id: 'US-MA',
  title: 'Massachusetts legal holidays',
  years: observedDays(
    {
      holidays: [
        { name: "New Year's Day", on: { month: 1, dayOfMonth: 1 }, source: law },
        { name: 'Martin Luther King, Jr. Day', on: { month: 1, weekday: 1, nth: 3 }, source: law },
        { name: "Washington's Birthday", on: { month: 2, weekday: 1, nth: 3 }, source: law },
        { name: "Patriots' Day", on: { month: 4, weekday: 1, nth: 3 }, source: law },
        { name: 'Memorial Day', on: { month: 5, weekday: 1, nth: 'last' }, source: law },
        // Added in July 2020, after that year's June 19.
        { name: 'Juneteenth', on: { month: 6, dayOfMonth: 19 }, from: 2021, source: `${law}, as amended in July 2020` },
        { name: 'Independence Day', on: { month: 7, dayOfMonth: 4 }, source: law },
        { name: 'Labor Day', on: { month: 9, weekday: 1, nth: 1 }, source: law },
        { name: 'Columbus Day', on: { month: 10, weekday: 1, nth: 2 }, source: law },
        { name: "Veterans' Day", on: { month: 11, dayOfMonth: 11 }, source: law },
        { name: 'Thanksgiving Day', on: { month: 11, weekday: 4, nth: 4 }, source: law },
        { name: 'Christmas Day', on: { month: 12, dayOfMonth: 25 }, source: law },
      ],
      saturday: { move: 0, source: 'kept on the Saturday' },
      sunday: { move: 1, source: 'the day following when it occurs on Sunday' },
    },
    2020,
    2035,
  ),
}
