import type { ProgramSettings } from '@/features/case-files/program-settings'
import type { BusinessCalendar } from '@/rules/calendar/business-days'
import { businessCalendars } from '@/rules/evaluate'
import { readObligations } from '@/rules/spec/readings'

/** The calendar by which the days of a requirement are counted; null where they are plain days. */
export type Counting = (requirement: string) => BusinessCalendar | null

/** How a program counts: in business days where its document does, under the readings it chose. */
export function countingOf({ frame, library }: ProgramSettings): Counting {
  const spec = library.specs.find(({ id }) => id === frame.spec)
  if (!spec) return () => null
  const calendars = businessCalendars({ ...frame, facts: [] }, spec, library)
  const known = new Map<string, BusinessCalendar | null>()
  for (const edition of spec.editions)
    for (const { rule } of readObligations(edition, frame.readings ?? {})) {
      known.set(rule.requirements[0] ?? '', rule.kind === 'deadline' && rule.within.businessDays !== undefined ? calendars(rule.businessDays) : null)
    }
  return (requirement) => known.get(requirement) ?? null
}
