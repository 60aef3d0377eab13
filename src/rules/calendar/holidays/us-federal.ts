import type { HolidayTable } from './holiday-table'
import { observedDays } from './observed-days'

const law = '5 U.S.C. 6103(a)'

/**
 * United States: the legal public holidays of 5 U.S.C. 6103(a), as observed by offices open Monday to Friday.
 *
 * A Saturday holiday is observed on the Friday before (6103(b)), a Sunday holiday on the Monday after (Executive Order
 * 11582, section 3; OPM's "in lieu of" rule). Inauguration Day binds the Washington area only (6103(c)), and a day on
 * which a President closes offices by an order of its own is no legal public holiday: neither is in the table.
 */
export const federal: HolidayTable = {
  id: 'US-federal',
  title: 'United States federal holidays',
  years: observedDays(
    {
      holidays: [
        { name: "New Year's Day", on: { month: 1, dayOfMonth: 1 }, source: law },
        { name: 'Birthday of Martin Luther King, Jr.', on: { month: 1, weekday: 1, nth: 3 }, source: law },
        { name: "Washington's Birthday", on: { month: 2, weekday: 1, nth: 3 }, source: law },
        { name: 'Memorial Day', on: { month: 5, weekday: 1, nth: 'last' }, source: law },
        // Signed on June 17 2021, two days before the first one.
        {
          name: 'Juneteenth National Independence Day',
          on: { month: 6, dayOfMonth: 19 },
          from: 2021,
          source: `${law}, as amended on June 17 2021`,
        },
        { name: 'Independence Day', on: { month: 7, dayOfMonth: 4 }, source: law },
        { name: 'Labor Day', on: { month: 9, weekday: 1, nth: 1 }, source: law },
        { name: 'Columbus Day', on: { month: 10, weekday: 1, nth: 2 }, source: law },
        { name: 'Veterans Day', on: { month: 11, dayOfMonth: 11 }, source: law },
        { name: 'Thanksgiving Day', on: { month: 11, weekday: 4, nth: 4 }, source: law },
        { name: 'Christmas Day', on: { month: 12, dayOfMonth: 25 }, source: law },
      ],
      saturday: { move: -1, source: '5 U.S.C. 6103(b), the Friday before a Saturday' },
      sunday: { move: 1, source: 'Executive Order 11582 s.3, the Monday after a Sunday' },
    },
    2020,
    2035,
  ),
}
