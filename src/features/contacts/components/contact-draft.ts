import type { CalendarDate } from '@/rules/calendar/civil-date'
import { isCalendarDate } from '@/rules/calendar/civil-date'
import { longestReport } from '../limits'
import { type WallClock, wallClockOf } from '../wall-clock'
import { talks } from '../words'

/** What somebody has said of a contact so far. An empty text is a question not answered yet. */
export type ContactDraft = {
  readonly id: string
  /** When it was begun to be written down, in milliseconds: what "just now" means, also after a reload. */
  readonly begunAt: number
  readonly reached: string
  /** `caregiver:<id>`, `treatmentProvider:<id>`, or a party without a name. */
  readonly who: readonly string[]
  readonly agency: string
  readonly theirs: boolean
  readonly mode: string
  readonly date: string
  readonly time: string
  readonly turn: string
  readonly minutes: string
  readonly service: string
  readonly also: readonly string[]
  readonly units: string
  readonly youths: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

export const emptyDraft: ContactDraft = {
  id: '', begunAt: 0, reached: '', who: [], agency: '', theirs: false, mode: '', date: '', time: '', turn: '', minutes: '', service: '', also: [], units: '', youths: [], words: {},
}

/** The party of a choice, and the identifier behind it where it has one. */
export const partyOf = (choice: string): readonly [party: string, id: string | undefined] => {
  const [party = '', id] = choice.split(':')
  return [party, id]
}

export const isWith = ({ who }: ContactDraft, party: string) => who.some((choice) => partyOf(choice)[0] === party)

/** When it began, as the form shows it: what was typed, else so many minutes before it began to be written down. */
export function beganAt(draft: ContactDraft, timeZone: string, opened: number): { readonly date: string; readonly time: string } {
  const minutes = draft.reached === 'yes' && talks(draft.mode) ? Number(draft.minutes) || 0 : 0
  const clock = wallClockOf(timeZone, new Date((draft.begunAt || opened) - minutes * 60_000))
  return { date: draft.date || clock.date, time: draft.time || clock.time }
}

/** The typed time where it is one, for asking what the zone makes of it. */
export const asWallClock = ({ date, time }: { readonly date: string; readonly time: string }): WallClock | null =>
  isCalendarDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { date, time } : null

const whole = (text: string) => (text.trim() === '' ? undefined : Number(text))

/** What is sent: only answers to questions that are still asked. */
export function sentFrom(draft: ContactDraft, { familyId, youthIds, timeZone, opened }: { familyId: string; youthIds: readonly string[]; timeZone: string; opened: number }) {
  const reached = draft.reached === '' ? undefined : draft.reached === 'yes'
  const chosen = youthIds.length === 1 ? youthIds : youthIds.filter((id) => draft.youths.includes(id))
  const choices = draft.who.map(partyOf)
  const idsOf = (party: string) => choices.flatMap(([one, id]) => (one === party && id ? [id] : []))
  const says = (word: string) => draft.also.includes(word)
  const began = beganAt(draft, timeZone, opened)
  return {
    id: draft.id, familyId, reached, direction: draft.theirs && reached ? 'in' : 'out', with: [...new Set(choices.map(([party]) => party))],
    caregivers: idsOf('caregiver'), providerId: idsOf('treatmentProvider')[0], agency: draft.agency.trim() || undefined,
    mode: draft.mode || undefined, date: began.date as CalendarDate, time: began.time, turn: draft.turn || undefined,
    minutes: reached ? whole(draft.minutes) : undefined, units: reached ? whole(draft.units) : undefined,
    service: reached && isWith(draft, 'caregiver') && draft.service ? draft.service === 'delivered' : undefined,
    offeredInterview: says('interview'), progressUpdate: says('update') && isWith(draft, 'treatmentProvider'),
    telehealth: draft.mode === 'video' && reached ? { hipaaPlatform: says('hipaaPlatform'), requestedByFamily: says('requestedByFamily'), effective: says('effective') } : undefined,
    youths: chosen,
    reports: chosen.flatMap((youthId) => (draft.words[youthId]?.trim() ? [{ youthId, text: draft.words[youthId] ?? '' }] : [])),
  }
}

/** Words too long for a report, found before a megabyte is sent for nothing. */
export const tooLong = (draft: ContactDraft): boolean => Object.values(draft.words).some((text) => text.length > longestReport)
