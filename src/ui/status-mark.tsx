/** How something that is asked for stands. The words are those of the rules; nothing else about them is known here. */
export type Standing = 'not_required' | 'not_started' | 'open' | 'due_today' | 'overdue' | 'met' | 'met_late' | 'not_met' | 'undetermined'

const words: Readonly<Record<Standing, string>> = {
  met: 'Met', met_late: 'Met late', open: 'Open', due_today: 'Due today', overdue: 'Overdue', not_met: 'Missed', not_started: 'Not started', not_required: 'Not required', undetermined: 'Undetermined',
}

/** The one word for a standing: "Overdue". */
export const standingWord = (status: Standing): string => words[status]

/**
 * Shape, word and date: `says` is the whole sentence ("Overdue 2 business days, was due Tue Nov 17"); without it, the word.
 * The shape belongs to `data-standing`, wherever that stands (app/globals.css), in the middle of the first line here.
 */
export function StatusMark({ status, says }: { readonly status: Standing; readonly says?: string }) {
  const weight = status === 'overdue' || status === 'due_today' ? 'font-medium' : ''
  return <span data-standing={status} className={`inline-flex items-start gap-2 text-pretty tabular-nums before:mt-[calc((1lh-0.75rem)/2)] ${weight}`}>{says ?? standingWord(status)}</span>
}

/** The shape alone, beside its word. A screen reader passes over it. */
export function StatusShape({ status }: { readonly status: Standing }) {
  return <span aria-hidden="true" data-standing={status} className="inline-flex shrink-0" />
}
