import type { HolidayTable } from './holiday-table'
import { observedDays } from './observed-days'

const law = 's.110.117 F.S.'

/**
 * Florida: the paid holidays of the state's branches and agencies, s.110.117(1) F.S.
 *
 * On a Saturday the preceding Friday is observed, on a Sunday the following Monday. The Friday after Thanksgiving is a
 * holiday; Presidents' Day, Columbus Day and Juneteenth are not in the section.
 */
export const florida: HolidayTable = {
  id: 'US-FL',
  title: 'Florida state holidays',
  years: observedDays(
    {
      holidays: [
        { name: "New Year's Day", on: { month: 1, dayOfMonth: 1 }, source: law },
        { name: 'Birthday of Martin Luther King, Jr.', on: { month: 1, weekday: 1, nth: 3 }, source: law },
        { name: 'Memorial Day', on: { month: 5, weekday: 1, nth: 'last' }, source: law },
        { name: 'Independence Day', on: { month: 7, dayOfMonth: 4 }, source: law },
        { name: 'Labor Day', on: { month: 9, weekday: 1, nth: 1 }, source: law },
        { name: "Veterans' Day", on: { month: 11, dayOfMonth: 11 }, source: law },
        { name: 'Thanksgiving Day', on: { month: 11, weekday: 4, nth: 4 }, source: law },
        { name: 'Friday after Thanksgiving', on: { month: 11, weekday: 4, nth: 4, plusDays: 1 }, source: law },
        { name: 'Christmas Day', on: { month: 12, dayOfMonth: 25 }, source: law },
      ],
      saturday: { move: -1, source: 'the preceding Friday when it falls on Saturday' },
      sunday: { move: 1, source: 'the following Monday when it falls on Sunday' },
    },
    2020,
    2035,
  ),
}
