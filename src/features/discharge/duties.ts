import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { findingsWith } from '@/features/obligations/preview'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Finding } from '@/rules/finding'
import type { Cadence, Deadline } from '@/rules/spec/obligation'
import { specsOnBoard } from '@/rules/specs/on-board'

const onBoard = specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations))
const leading = ({ requirements }: Deadline | Cadence) => requirements[0] ?? ''

/** The duties that a discharge starts: their clocks begin with the last date of service. */
const ofDischarge = new Map(onBoard.flatMap((one) => (one.kind === 'deadline' && one.starts.event === 'lastContact' ? [[leading(one), one] as const] : [])))
/** The leading ids of the weekly contact with the caregiver. */
export const caregiverWeeks: ReadonlySet<string> = new Set(onBoard.flatMap((one) => (one.kind === 'cadence' && one.each === 'week' && one.counts.some((way) => way.event === 'contact' && way.test.with === 'caregiver') ? [leading(one)] : [])))

/** The leading ids of what a discharge makes due. */
export const dischargeIds: readonly string[] = [...ofDischarge.keys()]

/** Whether a leading id stands for something that a discharge makes due. */
export const isOfDischarge = (requirement: string | undefined): boolean => requirement !== undefined && ofDischarge.has(requirement)

/** "5 business days", as a document gives them for what a discharge makes due. */
export function daysGiven(requirement: string): string {
  const days = ofDischarge.get(requirement)?.within.businessDays
  return days === undefined ? '' : `${days} business ${days === 1 ? 'day' : 'days'}`
}

/** What would be due if a youth’s last service had been the last. */
export interface IfLast {
  readonly lastServiceOn: CalendarDate
  readonly dueOn: CalendarDate
  readonly given: string
}

const isAbout = ({ about }: Finding, youthId: string) => about.youth === undefined || about.youth === youthId

/**
 * When the discharge plan would be due if the last service was the last one (ambiguity A51): from the first week on that
 * was missed since. The rules say it, of the case as it would be if it were closed today; null where no week was missed in
 * this stay, and before its first service.
 */
export function ifLastService(loaded: LoadedCase, settings: ProgramSettings, { youthId, since }: { readonly youthId: string; readonly since: CalendarDate }): IfLast | null {
  const { asOf } = settings.frame
  const weeks = findingsWith(loaded, settings, []).filter((one) => isAbout(one, youthId) && caregiverWeeks.has(one.requirements[0] ?? '') && one.status === 'not_met' && one.window !== null && one.window.to >= since)
  if (weeks.length === 0) return null
  const would = findingsWith(loaded, settings, [{ type: 'closed', on: asOf, reason: 'withoutNotice', youth: youthId }])
  const plan = would.filter((one) => isAbout(one, youthId) && isOfDischarge(one.requirements[0]) && one.startedOn !== null && one.startedOn >= since).toSorted((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''))[0]
  const [lastServiceOn, dueOn] = [plan?.startedOn ?? null, plan?.due ?? null]
  if (!plan || lastServiceOn === null || dueOn === null) return null
  const missed = weeks.some(({ window }) => window !== null && window.from > lastServiceOn)
  return missed ? { lastServiceOn, dueOn, given: daysGiven(plan.requirements[0] ?? '') } : null
}
