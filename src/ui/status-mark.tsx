import { type Standing, StatusShape } from './status-shape'

export { type Standing, StatusShape }

const words: Readonly<Record<Standing, string>> = {
  met: 'Met', met_late: 'Met late', open: 'Open', due_today: 'Due today', overdue: 'Overdue', not_met: 'Missed', not_started: 'Not started', not_required: 'Not required', undetermined: 'Undetermined',
}

/** The one word for a standing: "Overdue". */
export const standingWord = (status: Standing): string => words[status]

/** Shape, word and date: `says` is the whole sentence ("Overdue 2 business days, was due Tue Nov 17"); without it, the word. */
export function StatusMark({ status, says }: { readonly status: Standing; readonly says?: string }) {
  const weight = status === 'overdue' || status === 'due_today' ? 'font-medium' : ''
  return (
    <span className={`inline-flex items-start gap-2 text-pretty tabular-nums ${weight}`}>
      <StatusShape status={status} className="mt-1 size-4" />
      {says ?? standingWord(status)}
    </span>
  )
}
