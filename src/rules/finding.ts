import type { CalendarDate } from './calendar/civil-date'
import type { SkippedDay } from './calendar/business-days'

/** Kept for the life of the public contract; a program may say more in `because`, never another status. */
export const statuses = [
  'not_required', 'not_started', 'open', 'due_today', 'overdue', 'met', 'met_late', 'not_met', 'undetermined',
] as const
export type Status = (typeof statuses)[number]

/** How a fact is named in a result: by its id, else by its place in the case. */
export type Ref = string | number

/** What a finding is about where that is not the whole case. */
export interface About {
  readonly youth?: string
  readonly referral?: Ref
  readonly staff?: string
  readonly contact?: Ref
  readonly provider?: string
  readonly agreement?: string
  readonly topic?: string
  readonly credential?: string
}

/** The sentence of a document that asks for something. */
export interface Citation {
  readonly document: string
  readonly edition: string
  readonly section: string
  readonly item: string
  /** Verbatim. */
  readonly quote: string
}

/** One requirement over one window and subject, with its verdict, its reasons and its source. */
export interface Finding {
  /** Every id of the catalogue that this decides, the leading one first. */
  readonly requirements: readonly string[]
  /** What people call it. */
  readonly title: string
  readonly status: Status
  readonly due: CalendarDate | null
  readonly window: { readonly from: CalendarDate; readonly to: CalendarDate } | null
  readonly about: About
  readonly startedOn: CalendarDate | null
  readonly satisfiedOn: CalendarDate | null
  readonly satisfiedBy: readonly Ref[]
  /** The arithmetic, in short sentences. */
  readonly because: readonly string[]
  /** Days between start and due date that the count passed over, for a picture of the arithmetic. */
  readonly skipped: readonly SkippedDay[]
  /**
   * What the status becomes on the due date and after it when nothing more happens; null where the passing of time
   * alone changes nothing. Whoever stores findings need only compare dates.
   */
  readonly later: Later | null
  readonly citation: Citation
  /** Ambiguities on which the verdict rests. */
  readonly readings: readonly string[]
}

/** The statuses that the mere passing of time brings. */
export interface Later {
  readonly onDue: Status
  readonly after: Status
}

/** What a kind decides; the frame around it (ids, citation, readings) is added in one place. */
export interface Verdict extends Partial<Pick<Finding, 'due' | 'window' | 'about' | 'startedOn' | 'satisfiedOn' | 'satisfiedBy' | 'skipped' | 'later'>> {
  readonly status: Status
  readonly because: readonly string[]
}
