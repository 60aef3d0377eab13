import type { ProgramSettings } from '@/features/case-files/program-settings'
import { startOfDay } from '@/features/contacts/moment'
import { ageOn } from '@/features/families/age'
import { kindsOf } from '@/features/obligations/kinds'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { evaluate } from '@/rules/evaluate'
import { CaseError } from '@/rules/facts/case-file'
import type { Fact, FactOf } from '@/rules/facts/vocabulary'
import type { Citation, Finding, Status } from '@/rules/finding'
import { diagnosisWords } from './words'

/** What a document says of one youth's belonging to those it serves. */
export interface Eligible {
  /** Whether it is the youth who belongs, or the caregiver who is family. */
  readonly of: 'youth' | 'caregiver'
  readonly status: Status
  readonly says: string
  readonly citation: Citation
  readonly requirements: readonly string[]
}

/** A youth, and the day on which belonging is asked about. */
export interface Asked {
  readonly bornOn: CalendarDate
  readonly diagnoses: readonly string[]
  readonly on: CalendarDate
  /** Whoever cares for the youth, as far as it is known whether they are employed for it. */
  readonly caregivers?: readonly { readonly paidToCare: boolean; readonly foster: boolean }[]
}

export type Eligibility = { readonly ok: true; readonly findings: readonly Eligible[] } | { readonly ok: false; readonly problem: string }

/**
 * The smallest case in which every document tells: a youth who is referred, enrolled and served on the day that is asked
 * about, whichever of the three the program reads the age on.
 */
function caseOf({ frame }: ProgramSettings, { bornOn, diagnoses, on, caregivers = [] }: Asked): readonly Fact[] {
  const at = startOfDay(frame.timeZone, on).toISOString()
  const carers = caregivers.map((one, at): FactOf<'caregiver'> => ({ type: 'caregiver', id: `caregiver ${at}`, of: ['youth'], ...one }))
  return [
    ...carers,
    { type: 'youth', id: 'youth', bornOn, diagnoses: [...diagnoses] as NonNullable<FactOf<'youth'>['diagnoses']> },
    { type: 'referral', at, source: 'self', reasons: [], initialGoals: [] },
    { type: 'enrolled', on },
    { type: 'contact', at, with: ['caregiver'], ...(carers.length > 0 ? { caregivers: carers.map(({ id }) => id) } : {}), mode: 'faceToFace', reached: true, service: true, direction: 'out', offeredInterview: false, progressUpdate: false },
  ]
}

const diagnosisName = (word: string) => diagnosisWords.find(([id]) => id === word)?.[1].toLowerCase() ?? word
/** The rules name diagnoses by their words in the case file. */
const inPlainWords = (sentence: string) => diagnosisWords.reduce((text, [word]) => text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), diagnosisName(word)), sentence)

/** What is said of who cares for the youth, where it is somebody employed for it. */
const sayCarers = (status: Status) =>
  status === 'not_met' ? 'The caregiver is employed to care for the youth, and no foster parent: contacts with nobody else are not with family. Put a caregiver who is family on file, too.' : 'Somebody who is family cares for the youth: a foster parent is, paid or not.'

function sayFinding({ title, status, due, because }: Finding, { bornOn, on }: Asked, today: CalendarDate): string {
  if (due === null) return `${title}: ${inPlainWords(because[0] ?? '')}`
  const age = ageOn(bornOn, on)
  const last = sayDay(due, today)
  return status === 'met' ? `${age} years old on ${sayDay(on, today)}. The last eligible date is ${last}.` : `Too old on ${sayDay(on, today)}: ${age} years. The last eligible date was ${last}.`
}

/** What the program's document says of a youth's eligibility on a day, by the rules themselves. */
export function judgeEligibility(settings: ProgramSettings, asked: Asked, today: CalendarDate): Eligibility {
  const kindOf = kindsOf(settings.frame.spec)
  const asOf = asked.on > today ? asked.on : today
  try {
    const { findings } = evaluate({ ...settings.frame, asOf, facts: caseOf(settings, asked) }, settings.library, { subjects: ['family'] })
    const about = findings.filter(({ requirements }) => kindOf(requirements[0] ?? '') === 'eligibility')
    const carers = asked.caregivers?.some(({ paidToCare }) => paidToCare) ? findings.filter(({ requirements }) => paidCareIds(settings).includes(requirements[0] ?? '')) : []
    const ofCarers = carers.map(({ status, citation, requirements }) => ({ of: 'caregiver' as const, status, says: sayCarers(status), citation, requirements }))
    return { ok: true, findings: [...about.map((finding) => ({ of: 'youth' as const, status: finding.status, says: sayFinding(finding, asked, today), citation: finding.citation, requirements: finding.requirements })), ...ofCarers] }
  } catch (error) {
    if (error instanceof CaseError) return { ok: false, problem: 'The program’s document was not in force yet on that day. Check the date.' }
    throw error
  }
}

const obligationsOf = ({ frame, library }: ProgramSettings) => library.specs.find(({ id }) => id === frame.spec)?.editions.flatMap(({ obligations }) => obligations) ?? []

/** Whether a program's document asks for diagnoses: only then does the form. */
export const asksDiagnoses = (settings: ProgramSettings): boolean => obligationsOf(settings).some((one) => one.kind === 'eligibility' && one.of === 'diagnosis')

/** What a program's document says of caregivers who are employed for it. */
const paidCareIds = (settings: ProgramSettings): readonly string[] => obligationsOf(settings).flatMap((one) => (one.kind === 'gate' && one.of === 'paidCaregiver' ? (one.requirements[0] ?? []) : []))

/** Whether it matters to a program's document that a caregiver is employed to care: only then does the form ask. */
export const asksPaidCare = (settings: ProgramSettings): boolean => paidCareIds(settings).length > 0
