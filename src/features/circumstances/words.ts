import { sayDay } from '@/features/obligations/words'
import { sayStrike } from '@/features/records/struck'
import { fromColumnOrNull } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { type CircumstancesFamily, spansOf, type StoredSpan } from './queries'
import type { SpanKind } from './schema'
import { settingWords } from '@/features/families/fact-words'

/** Whom it is about, as a sentence begins: "Mateo lives", "All of them live". */
const who = (family: CircumstancesFamily, youthId: string | null, one: string, all: string) => {
  const youth = family.youths.find(({ id }) => id === youthId) ?? (family.youths.length === 1 ? family.youths[0] : undefined)
  return youth ? `${youth.givenName} ${one}` : `All of them ${all}`
}

const sayKind = (family: CircumstancesFamily, kind: SpanKind, { id, youthId }: Pick<StoredSpan, 'id' | 'youthId'>, past: boolean): string => {
  switch (kind) {
    case 'livingSituation': {
      const setting = family.livingSituations.find((one) => one.id === id)?.setting ?? ''
      return `${who(family, youthId, past ? 'lived' : 'lives', past ? 'lived' : 'live')} ${settingWords[setting] ?? setting}`
    }
    case 'iccEnrollment': return `${who(family, youthId, past ? 'was' : 'is', past ? 'were' : 'are')} in Intensive Care Coordination`
    case 'preference': return `The telephone ${past ? 'was' : 'is'} preferred${youthId === null || family.youths.length === 1 ? '' : ` for ${family.youths.find((one) => one.id === youthId)?.givenName ?? 'one youth'}`}`
  }
}

const sayDays = ({ from, to }: Pick<StoredSpan, 'from' | 'to'>, today: CalendarDate) => (to === null ? `since ${sayDay(from, today)}` : `from ${sayDay(from, today)} to ${sayDay(to, today)}`)

/** What on record speaks against it, and what to do. */
export const sayClash = (family: CircumstancesFamily, kind: SpanKind, clash: StoredSpan, today: CalendarDate): string =>
  `On record already: ${sayKind(family, kind, clash, clash.to !== null)} ${sayDays(clash, today)}. Choose other days, or say there first until when that held.`

/** One span as its line says it. */
export interface CircumstanceLine {
  readonly id: string
  readonly kind: SpanKind
  /** "Mateo lives with family" */
  readonly title: string
  /** "since Mon Nov 16" */
  readonly days: string
  readonly details: readonly string[]
  readonly over: boolean
  readonly struck: string | null
  readonly to: CalendarDate | null
  readonly reunificationUntil: CalendarDate | null
  /** Whether going home may be planned. */
  readonly congregate: boolean
}

/** A family’s spans of one kind as lines, the newest first. */
export function linesOf(family: CircumstancesFamily, kind: SpanKind, today: CalendarDate): readonly CircumstanceLine[] {
  const rows = { livingSituation: family.livingSituations, iccEnrollment: family.iccEnrollments, preference: family.preferences }[kind]
  return spansOf(family, kind).map((span) => {
    const over = span.to !== null && span.to < today
    const living = family.livingSituations.find(({ id }) => id === span.id)
    const preference = family.preferences.find(({ id }) => id === span.id)
    const until = fromColumnOrNull(living?.reunificationUntil ?? null)
    return {
      id: span.id, kind, title: sayKind(family, kind, span, over), days: sayDays(span, today), over, struck: sayStrike(rows.find(({ id }) => id === span.id)?.strike ?? null, today), to: span.to, reunificationUntil: until, congregate: living?.setting === 'congregate',
      details: [
        ...(until ? [`To go home to the family by ${sayDay(until, today)}`] : []),
        ...(preference?.caregiver ? [`Said by ${preference.caregiver.givenName} ${preference.caregiver.familyName}`] : []),
        ...(preference?.note ? [preference.note] : []),
      ],
    }
  })
}

/** Where the youths live today, in a sentence for each; who is left out of the record is named. */
export function sayHomes(family: CircumstancesFamily, today: CalendarDate): string {
  const now = linesOf(family, 'livingSituation', today).filter(({ over, struck }) => !over && !struck)
  const spans = spansOf(family, 'livingSituation').filter(({ id }) => now.some((one) => one.id === id))
  const unknown = family.youths.filter(({ id }) => !spans.some(({ youthId }) => youthId === null || youthId === id)).map(({ givenName }) => givenName)
  return [...now.map(({ title }) => `${title}.`), ...(unknown.length > 0 ? [`Where ${unknown.join(' and ')} ${unknown.length === 1 ? 'lives' : 'live'} is not on record.`] : [])].join(' ')
}
