import type { ReactNode } from 'react'

/** How something that is asked for stands. The words are those of the rules; nothing else about them is known here. */
export type Standing = 'not_required' | 'not_started' | 'open' | 'due_today' | 'overdue' | 'met' | 'met_late' | 'not_met' | 'undetermined'

type Shape = 'disc' | 'half' | 'triangle' | 'square' | 'ring' | 'diamond'

const marks: Readonly<Record<Standing, { readonly shape: Shape; readonly word: string; readonly ink: string }>> = {
  met: { shape: 'disc', word: 'Met', ink: 'text-accent' },
  met_late: { shape: 'disc', word: 'Met late', ink: 'text-accent' },
  open: { shape: 'half', word: 'Open', ink: 'text-ink' },
  due_today: { shape: 'triangle', word: 'Due today', ink: 'text-ink' },
  overdue: { shape: 'square', word: 'Overdue', ink: 'text-alert' },
  not_met: { shape: 'square', word: 'Missed', ink: 'text-alert' },
  not_started: { shape: 'ring', word: 'Not started', ink: 'text-quiet' },
  not_required: { shape: 'ring', word: 'Not required', ink: 'text-quiet' },
  undetermined: { shape: 'diamond', word: 'Undetermined', ink: 'text-quiet' },
}

/** The one word for a standing: "Overdue". */
export const standingWord = (status: Standing): string => marks[status].word

/** Drawn, not typed: fonts disagree about these shapes, and printers leave backgrounds out. */
const drawings: Readonly<Record<Shape, ReactNode>> = {
  disc: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M8 1.5 15 14H1z" fill="currentColor" />,
  square: <path d="M2 2h12v12H2z" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  diamond: <path d="M8 1.75 14.25 8 8 14.25 1.75 8z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** The shape alone, for a cell or a legend that says the word itself. A screen reader passes over it. */
export function StatusShape({ status, className = 'size-4' }: { readonly status: Standing; readonly className?: string }) {
  const { shape, ink } = marks[status]
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={`inline-block shrink-0 ${ink} ${className}`}>
      {drawings[shape]}
    </svg>
  )
}

/** Shape, word and date: `says` is the whole sentence ("Overdue 2 business days, was due Tue Nov 17"); without it, the word. */
export function StatusMark({ status, says }: { readonly status: Standing; readonly says?: string }) {
  const weight = status === 'overdue' || status === 'due_today' ? 'font-medium' : ''
  return (
    <span className={`inline-flex items-start gap-2 ${weight}`}>
      <StatusShape status={status} className="mt-1 size-4" />
      <span className="tabular-nums">{says ?? standingWord(status)}</span>
    </span>
  )
}
