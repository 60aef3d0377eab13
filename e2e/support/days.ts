import { addBusinessDays } from '@/rules/calendar/business-days'
import { isoFromDay, spoken, weekday, type Day } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { zoneOf } from '@/rules/calendar/zone'

/** The day it is where the sample agencies are. */
export const todayThere = (): Day => zoneOf('America/New_York').localDay(Date.now())

/** "Tue Nov 17": as screens say a day, whatever its year. */
export const said = (day: Day): string => spoken(day).slice(0, -5)

/** As a field for dates takes it. */
export const typed = (day: Day): string => isoFromDay(day)

/** The last Monday on or before a day. */
export const mondayUpTo = (day: Day): Day => day - weekday(day) + 1

/** So many business days of Massachusetts after a day. */
export function afterBusinessDays(day: Day, count: number): Day {
  const counted = addBusinessDays({ table: holidayTables['US-MA'], closures: new Set() }, day, count)
  if ('missingYear' in counted) throw new Error(`The holidays of ${counted.missingYear} are not on board.`)
  return counted.due
}
