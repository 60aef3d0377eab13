import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { madeId, type Said } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { isTimeZone } from '@/rules/calendar/zone'
import { holidayTableIds } from '@/rules/facts/case-file'
import { specsOnBoard } from '@/rules/specs/on-board'

const name = typedText(200).pipe(z.string().min(1, 'Write a name.'))
const timeZone = z.string().max(80).refine(isTimeZone, 'Choose a time zone.')
const limit = (most: number) => z.coerce.number('Write a number.').int('Write a whole number.').min(1, 'Write at least 1, or leave it empty.').max(most, `Write at most ${most}.`).optional()

const opening = z
  .object({ opens: typedTime.optional(), closes: typedTime.optional() })
  .superRefine(({ opens, closes }, context) => {
    if (!opens && closes) context.addIssue({ code: 'custom', path: ['opens'], message: 'Write when it opens too, or leave both empty.' })
    if (opens && !closes) context.addIssue({ code: 'custom', path: ['closes'], message: 'Write when it closes too, or leave both empty.' })
    if (opens && closes && closes <= opens) context.addIssue({ code: 'custom', path: ['closes'], message: 'It closes after it opens.' })
  })

const hours = z
  .partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), opening)
  .default({})
  .transform((week) => Object.fromEntries(Object.entries(week).flatMap(([at, { opens, closes }]) => (opens && closes ? [[at, [opens, closes]]] : []))))

/** A program's settings as its form sends them. What is left empty is the document's own, or not limited. */
export const programSettings = z.object({
  programId: z.uuid(),
  version: z.coerce.number().int(),
  name,
  timeZone,
  holidays: z.enum(holidayTableIds).optional(),
  edition: typedText(80).optional(),
  recordsFrom: typedDay.optional(),
  caseloadLimit: limit(500),
  supervisionDays: limit(366),
  progressReportDays: limit(366),
  reEngagementAttempts: limit(100),
  hours,
  /** By ambiguity; the default of each is left out. */
  readings: z.record(z.string().regex(/^A\d\d$/), z.string().max(80)).default({}).transform((all) => Object.fromEntries(Object.entries(all).filter(([, reading]) => reading !== 'default'))),
})

export type WantedSettings = z.infer<typeof programSettings>

/** A program’s last day; left out, it goes on. `seen` is what stood there before. */
export const wantedEnd = z.object({ programId: z.uuid(), endedOn: typedDay.optional(), seen: typedDay.optional() })
export type WantedEnd = z.infer<typeof wantedEnd>

export const newProgram = z.object({ id: madeId, name, spec: z.string('Choose a document.').refine((id) => specsOnBoard.some((spec) => spec.id === id), 'Choose a document.'), timeZone })

const latest = 31

/** Days on which the agency, or one of its programs, is closed: one day, or a few in a row. */
export const newClosure = z
  .object({ id: madeId, programId: z.uuid().optional(), from: typedDay, to: typedDay.optional(), note: typedText(200).optional() })
  .superRefine(({ from, to }, context) => {
    if (to && to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'The last day comes after the first.' })
    else if (to && Date.parse(to) - Date.parse(from) > latest * 86_400_000) context.addIssue({ code: 'custom', path: ['to'], message: `Enter at most ${latest} days at once.` })
  })

export const aClosure = z.object({ closureId: z.uuid() })

const holiday = z.object({ on: typedDay.optional(), name: typedText(200).optional() })

/** All holidays of one year, which a state proclaims: a year is on file whole or not at all. */
export const newHolidayYear = z
  .object({
    id: madeId,
    holidayTable: z.enum(holidayTableIds, 'Choose whose holidays these are.'),
    year: z.coerce.number('Write a year.').int('Write a year.').min(2000, 'Write a year after 2000.').max(2099, 'Write a year before 2100.'),
    source: typedText(200).pipe(z.string().min(1, 'Write who proclaimed them, and where it stands.')),
    days: z.record(z.string().regex(/^\d\d?$/), holiday).default({}).transform((rows) => Object.entries(rows).toSorted(([a], [b]) => Number(a) - Number(b))),
  })
  .superRefine(({ year, days }, context) => {
    const named = days.filter(([, { on }]) => on !== undefined)
    if (named.length === 0) context.addIssue({ code: 'custom', path: ['year'], message: 'Enter the days of this year below.' })
    const seen = new Set<string>()
    for (const [at, { on, name: called }] of days) {
      if (!on) continue
      if (!called) context.addIssue({ code: 'custom', path: ['days', at, 'name'], message: 'Write what the day is called.' })
      if (Number(on.slice(0, 4)) !== year) context.addIssue({ code: 'custom', path: ['days', at, 'on'], message: `This is no day of ${year}.` })
      if (seen.has(on)) context.addIssue({ code: 'custom', path: ['days', at, 'on'], message: 'This day is here twice.' })
      seen.add(on)
    }
  })

export type NewHolidayYear = Said<typeof newHolidayYear>

export const aHolidayYear = z.object({ holidayTable: z.enum(holidayTableIds), year: z.coerce.number().int().min(2000).max(2099), why: typedText(500).pipe(z.string().min(1, 'Write what was wrong with it.')) })
