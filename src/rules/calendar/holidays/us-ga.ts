import type { Holiday, HolidayTable } from './holiday-table'

const source = "O.C.G.A. 1-4-1, the Governor's proclaimed list for 2025"

/**
 * Georgia: the days on which state offices close, which O.C.G.A. 1-4-1 leaves to the Governor to designate each year.
 *
 * They are entered, never computed: the spring "State Holiday" has been a Monday in April and Good Friday, and
 * Washington's Birthday is observed beside Christmas. A year nobody has entered is absent.
 */
const proclaimed2025: readonly Holiday[] = [
  { date: '2025-01-01', name: "New Year's Day", source },
  { date: '2025-01-20', name: 'Martin Luther King, Jr. Day', source },
  { date: '2025-04-18', name: 'State Holiday', source },
  { date: '2025-05-26', name: 'Memorial Day', source },
  { date: '2025-06-19', name: 'Juneteenth', source },
  { date: '2025-07-04', name: 'Independence Day', source },
  { date: '2025-09-01', name: 'Labor Day', source },
  { date: '2025-10-13', name: 'Columbus Day', source },
  { date: '2025-11-11', name: 'Veterans Day', source },
  { date: '2025-11-27', name: 'Thanksgiving Day', source },
  { date: '2025-11-28', name: 'State Holiday', source },
  { date: '2025-12-25', name: 'Christmas Day', source },
  { date: '2025-12-26', name: "Washington's Birthday, observed", source },
]

export const georgia: HolidayTable = {
  id: 'US-GA',
  title: 'Georgia state holidays',
  years: new Map([[2025, proclaimed2025]]),
}
