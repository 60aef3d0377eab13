import type { HolidayTable } from './holiday-table'
import { federal } from './us-federal'
import { florida } from './us-fl'
import { georgia } from './us-ga'
import { massachusetts } from './us-ma'

export type HolidayTableId = 'US-MA' | 'US-FL' | 'US-federal' | 'US-GA'

/** The holiday tables on board, by the name a case file calls them. */
export const holidayTables: Readonly<Record<HolidayTableId, HolidayTable>> = {
  'US-MA': massachusetts,
  'US-FL': florida,
  'US-federal': federal,
  'US-GA': georgia,
}
