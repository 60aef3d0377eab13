import type { Day } from '../calendar/civil-date'
import type { Filed } from './dossier'

/** One stay of a youth with the program: from a referral, or an enrollment without one, to its closing. */
export interface Episode {
  /** The referral that opened it and starts its clocks; null when it began with an enrollment. */
  readonly referral: Filed<'referral'> | null
  /** Later referrals that arrived while it was open: linked, without clocks of their own (ambiguity A68). */
  readonly linked: readonly Filed<'referral'>[]
  readonly enrolled: Filed<'enrolled'> | null
  readonly closed: Filed<'closed'> | null
  /** Its first day, and its last: the closing day, an enrolled day too; null while it is open. */
  readonly from: Day
  readonly to: Day | null
}

interface Draft {
  referral: Filed<'referral'> | null
  linked: Filed<'referral'>[]
  enrolled: Filed<'enrolled'> | null
  closed: Filed<'closed'> | null
}

type Turn = Filed<'referral'> | Filed<'enrolled'> | Filed<'closed'>

/** On one day a referral comes before an enrollment and that before a closing: a day's stay is a stay. */
const rank = { referral: 0, enrolled: 1, closed: 2 }

const begins = (draft: Draft) => draft.referral ?? draft.enrolled

/** Whether the stay had begun, or for an enrollment been enrolled, before the day: then what comes again that day is another one. */
const stoodBefore = (open: Draft, turn: Turn) => ((turn.fact.type === 'referral' ? begins(open) : open.enrolled)?.day ?? turn.day) < turn.day

/**
 * A youth's episodes in order. A referral opens one only when none is open, else it is linked; `closed` also ends a
 * referral that was never enrolled; a second enrollment or closing of the same episode changes nothing (A67, A68, A69).
 * A family referred or enrolled again on the very day a stay closes is not forgotten: a new one begins.
 */
export function episodesOf(
  referrals: readonly Filed<'referral'>[], enrollments: readonly Filed<'enrolled'>[], closings: readonly Filed<'closed'>[],
): readonly Episode[] {
  const turns: Turn[] = [...referrals, ...enrollments, ...closings]
  turns.sort((a, b) => a.day - b.day || rank[a.fact.type] - rank[b.fact.type] || a.instant - b.instant)
  const drafts: Draft[] = []
  let open: Draft | null = null
  let reopenedOn: Day | undefined
  for (const turn of turns) {
    if (turn.fact.type === 'closed') {
      if (turn.day === reopenedOn) continue
      if (open) open.closed = turn as Filed<'closed'>
      open = null
      continue
    }
    const closing = open && stoodBefore(open, turn) ? closings.find(({ day }) => day === turn.day) : undefined
    if (open && closing) {
      open.closed = closing
      open = null
      reopenedOn = turn.day
    }
    if (!open) drafts.push((open = { referral: null, linked: [], enrolled: null, closed: null }))
    if (turn.fact.type === 'enrolled') open.enrolled ??= turn as Filed<'enrolled'>
    else if (begins(open)) open.linked.push(turn as Filed<'referral'>)
    else open.referral = turn as Filed<'referral'>
  }
  return drafts.map((draft) => ({ ...draft, from: begins(draft)?.day ?? 0, to: draft.closed?.day ?? null }))
}
