import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { resultOf } from '@/features/obligations/decide'
import { clocksOf } from '@/features/obligations/rows'
import { whyUnjudged } from '@/features/obligations/unjudged'
import { sayDay, sayStanding, sayWindow } from '@/features/obligations/words'
import { isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import type { Result } from '@/rules/evaluate'
import type { Citation, Finding, Ref, Status } from '@/rules/finding'
import { sayReading } from '@/rules/readings/words'
import { type Count, countOf } from './days'
import { type Piece, sentencesOf } from './sentences'

/** One requirement of a record, and why it stands as it does. */
export interface Verdict {
  /** What tells it apart from the others on its requirement, as it is stored. */
  readonly clock: string
  readonly requirements: readonly string[]
  readonly title: string
  /** Whom or what it is about, where that is not the whole family: "Mateo", "Nov 16 to Nov 22". */
  readonly about: string
  /** The youth it is about, where it is one's. */
  readonly youthId: string | null
  readonly status: Status
  readonly says: string
  readonly due: CalendarDate | null
  readonly startedOn: CalendarDate | null
  /** The day it is listed under. */
  readonly on: CalendarDate | null
  readonly because: readonly (readonly Piece[])[]
  /** The days that can be counted out. */
  readonly count: Count | null
  readonly citation: Citation
  readonly readings: readonly Reading[]
}

/** An ambiguity of the document on which a verdict rests, and how the program reads it. */
export interface Reading {
  readonly ambiguity: string
  readonly says: string
}

/** What one program's document says of a family, or of somebody of the staff, today. */
export interface ProgramVerdicts {
  readonly programId: string
  readonly program: string
  readonly edition: string | null
  readonly verdicts: readonly Verdict[]
  /** Why nothing could be judged. */
  readonly problem: string | null
}

interface Names {
  readonly youths: readonly { readonly id: string; readonly name: string }[]
  readonly providers: readonly { readonly id: string; readonly name: string }[]
}

/** For cases in which no family is named. */
export const noNames: Names = { youths: [], providers: [] }

/** Says whom or what a finding of a case is about. */
function aboutIn({ file }: LoadedCase, names: Names, today: CalendarDate): (finding: Finding) => string {
  const contacts = new Map<Ref | undefined, string>(file.facts.flatMap((fact) => (fact.type === 'contact' ? [[fact.id, fact.at] as const] : [])))
  const zone = zoneOf(file.timeZone)
  return ({ about, window }) => {
    const contactAt = contacts.get(about.contact)
    const parts = [
      window ? sayWindow(window.from, window.to, today) : undefined,
      contactAt === undefined ? undefined : sayDay(isoFromDay(zone.localDay(Date.parse(contactAt))), today),
      names.providers.find(({ id }) => id === about.provider)?.name,
      names.youths.length > 1 ? names.youths.find(({ id }) => id === about.youth)?.name : undefined,
    ]
    return parts.filter(Boolean).join(', ')
  }
}

/** Judges one case, of a family or of somebody of the staff, and puts what the rules say into words for its page. */
export function judgeCase(loaded: LoadedCase, settings: ProgramSettings, today: CalendarDate, names: Names): ProgramVerdicts {
  const empty = { programId: settings.programId, program: settings.name, edition: null, verdicts: [] }
  let result: Result
  try {
    result = resultOf(loaded, settings)
  } catch (error) {
    return { ...empty, problem: whyUnjudged(error, loaded, settings.programId) }
  }
  const counting = countingOf(settings)
  const tell = sentencesOf(loaded.file)
  // One object for each ambiguity, so that a page sends its words once.
  const readings = new Map(result.findings.flatMap((finding) => finding.readings).map((ambiguity): [string, Reading] => [ambiguity, { ambiguity, says: sayReading(ambiguity, settings.frame.readings?.[ambiguity] ?? 'default') ?? '' }]))
  const aboutOf = aboutIn(loaded, names, today)
  const clocks = clocksOf(result.findings)
  const verdicts = result.findings.map((finding, at): Verdict => ({
    clock: clocks[at] ?? '', requirements: finding.requirements, title: finding.title, youthId: finding.about.youth ?? null, status: finding.status,
    due: finding.due, startedOn: finding.startedOn, on: finding.window?.to ?? finding.due ?? finding.startedOn, citation: finding.citation,
    // Told when somebody looks: of a long stay a page shows a few out of hundreds.
    get about() { return aboutOf(finding) },
    get says() { return sayStanding({ status: finding.status, dueOn: finding.due, satisfiedOn: finding.satisfiedOn }, today, counting(finding.requirements[0] ?? '')) },
    get because() { return finding.because.map(tell) },
    get count() { return countOf(finding) },
    get readings() { return finding.readings.flatMap((ambiguity) => readings.get(ambiguity) ?? []) },
  }))
  return { ...empty, edition: result.edition, verdicts, problem: null }
}

/** Verdicts on the same sentence of a document. */
export interface VerdictGroup {
  readonly title: string
  readonly citation: Citation
  readonly requirements: readonly string[]
  readonly verdicts: readonly Verdict[]
  readonly counts: Counts
}

/** How many stand how, worst first. */
export type Counts = readonly (readonly [Status, number])[]

const worstFirst: readonly Status[] = ['overdue', 'not_met', 'due_today', 'undetermined', 'open', 'met_late', 'met', 'not_started', 'not_required']

/** How many stand how, worst first, of what is counted in whatever order. */
export const countsOf = (count: (status: Status) => number): Counts => worstFirst.map((status) => [status, count(status)] as const).filter(([, many]) => many > 0)

/** What went wrong comes first. */
export const worstOnesFirst = <Group extends { readonly counts: Counts }>(groups: readonly Group[]): Group[] => {
  const rank = ({ counts }: Group) => worstFirst.indexOf(counts[0]?.[0] ?? 'not_required')
  return groups.toSorted((a, b) => rank(a) - rank(b))
}

/** Everything decided, by what is asked; what went wrong comes first. */
export function groupVerdicts(verdicts: readonly Verdict[]): readonly VerdictGroup[] {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const key = `${verdict.requirements[0] ?? ''} ${verdict.citation.edition}`
    const known = groups.get(key)
    if (known) known.push(verdict)
    else groups.set(key, [verdict])
  }
  const made = [...groups.values()].flatMap((some): VerdictGroup[] => {
    const [first] = some
    if (!first) return []
    const counts = countsOf((status) => some.filter((one) => one.status === status).length)
    return [{ title: first.title, citation: first.citation, requirements: first.requirements, verdicts: some.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? '')), counts }]
  })
  return worstOnesFirst(made)
}
