'use client'

/**
 * Shows that a line opens, and whether it is open: for a `summary` whose own mark is gone.
 * It is drawn in the browser's part: a page that streams may break off inside a drawing made by the server, and React then
 * fills the gap with an inline style, which the content policy forbids.
 */
export function FoldMark() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="size-4 shrink-0 self-center text-quiet transition-transform duration-150 motion-reduce:transition-none print:hidden [details[open]>summary_&]:rotate-90">
      <path d="m6 3.5 4.5 4.5L6 12.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
