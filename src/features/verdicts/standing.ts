import { isDue } from '@/features/obligations/still-due'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { type Counts, groupVerdicts, type ProgramVerdicts, type Verdict, type VerdictGroup } from './verdicts'

/*
 * How a record stands: what is still to be done, and how many of what was asked stand how. The reasons are told when
 * somebody asks for them: to tell them the rules judge the whole case, years of it.
 */

/** How one thing stands that is told by itself. */
export interface StandingLine {
  readonly requirement: string
  readonly edition: string
  /** Tells it apart from the others on its requirement. */
  readonly clock: string
  readonly title: string
  readonly about: string
  /** The youth it is about, where it is one's. */
  readonly youthId: string | null
  readonly status: Status
  readonly says: string
  readonly startedOn: CalendarDate | null
  readonly dueOn: CalendarDate | null
  /** Its reasons; null where they have still to be asked for. */
  readonly verdict: Verdict | null
}

/** What is asked by one sentence of a document, and how many stand how. */
export interface GroupHead {
  readonly requirement: string
  readonly edition: string
  readonly title: string
  readonly counts: Counts
  /** Its verdicts; null where they have still to be asked for. */
  readonly group: VerdictGroup | null
}

/** How a record stands in one program. */
export interface ProgramStanding {
  readonly programId: string
  readonly program: string
  /** The edition in force today; null where there is none. */
  readonly edition: string | null
  /** Changes whenever it was decided anew: what was told before may then be wrong. */
  readonly decidedAt: string
  /** What has still to be done, unless a page asks for something else. */
  readonly lines: readonly StandingLine[]
  readonly groups: readonly GroupHead[]
  /** Why nothing could be judged. */
  readonly problem: string | null
}

/** A record that is judged, as the parts of its page show it. */
export interface JudgedRecord {
  /** Whose timeline the facts in a sentence lead to; null where there is none. */
  readonly familyId: string | null
  readonly today: CalendarDate
  readonly standings: readonly ProgramStanding[]
  /** Its page's address, and what that asks for: the leading id of a requirement, or `everything`. */
  readonly address: string
  readonly decided: string | undefined
}

/** What somebody still has to do, in order of date. */
export const dueNext = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter(({ requirements: [first = ''], status, due }) => isDue(first, status, due)).toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))

const lineOf = (verdict: Verdict): StandingLine => {
  const { requirements: [requirement = ''], citation: { edition }, clock, title, about, youthId, status, says, startedOn, due } = verdict
  return { requirement, edition, clock, title, about, youthId, status, says, startedOn, dueOn: due, verdict }
}

/** How a record stands whose verdicts are all at hand. */
export function standingOf({ programId, program, edition, problem, verdicts }: ProgramVerdicts): ProgramStanding {
  const groups = groupVerdicts(verdicts).map((group) => ({ requirement: group.requirements[0] ?? '', edition: group.citation.edition, title: group.title, counts: group.counts, group }))
  return { programId, program, edition, problem, decidedAt: '', lines: dueNext(verdicts).map(lineOf), groups }
}
