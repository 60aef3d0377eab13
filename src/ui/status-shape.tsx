'use client'

import type { ReactNode } from 'react'

/** How something that is asked for stands. The words are those of the rules; nothing else about them is known here. */
export type Standing = 'not_required' | 'not_started' | 'open' | 'due_today' | 'overdue' | 'met' | 'met_late' | 'not_met' | 'undetermined'

type Shape = 'disc' | 'half' | 'triangle' | 'square' | 'ring' | 'diamond'

const looks: Readonly<Record<Standing, { readonly shape: Shape; readonly ink: string }>> = {
  met: { shape: 'disc', ink: 'text-accent' },
  met_late: { shape: 'disc', ink: 'text-accent' },
  open: { shape: 'half', ink: 'text-ink' },
  due_today: { shape: 'triangle', ink: 'text-ink' },
  overdue: { shape: 'square', ink: 'text-alert' },
  not_met: { shape: 'square', ink: 'text-alert' },
  not_started: { shape: 'ring', ink: 'text-quiet' },
  not_required: { shape: 'ring', ink: 'text-quiet' },
  undetermined: { shape: 'diamond', ink: 'text-quiet' },
}

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

/** The drawings, once a document: a page shows hundreds of shapes, and each then is a reference. */
export function ShapeDrawings() {
  return (
    <svg className="hidden" aria-hidden="true">
      {Object.entries(drawings).map(([shape, drawing]) => <symbol key={shape} id={`shape-${shape}`} viewBox="0 0 16 16">{drawing}</symbol>)}
    </svg>
  )
}

/**
 * The shape alone, for a cell or a legend that says the word itself. A screen reader passes over it.
 * It is drawn in the browser's part: a page that streams may break off inside a drawing made by the server, and React then
 * fills the gap with an inline style, which the content policy forbids.
 */
export function StatusShape({ status, className = 'size-4' }: { readonly status: Standing; readonly className?: string }) {
  const { shape, ink } = looks[status]
  return <svg aria-hidden="true" className={`inline-block shrink-0 ${ink} ${className}`}><use href={`#shape-${shape}`} /></svg>
}
