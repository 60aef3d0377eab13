'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Standing } from './status-mark'

/** One thing that a cell tells. */
export interface Told {
  readonly status: Standing
  readonly says: string
}

/** What a cell tells: the worst of its marks first. */
export interface CellStory {
  /** "Rivera, week of Nov 9": the head of the story. */
  readonly head: string
  readonly marks: readonly Told[]
}

interface StoriesProps {
  /** The story of the cell in a row and a column of the table's body, both counted from nought; the row's head stands before the first. */
  readonly tell: (row: number, column: number) => CellStory
  /** Whether a click on a cell, or Enter, opens what the head of its row links to. */
  readonly opensRow?: boolean
  readonly children: ReactNode
}

const gap = 6
/** What the bar at the bottom of a tablet may cover. */
const bar = 104

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest('td') : null)

/** Puts the story beside its cell, above where there is no room below. */
function place(story: HTMLElement | null, cell: HTMLElement | undefined): void {
  if (!story || !cell) return
  const at = cell.getBoundingClientRect()
  const below = at.bottom + gap + story.offsetHeight < window.innerHeight - bar
  story.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - story.offsetWidth - 8))}px`
  story.style.top = `${below ? at.bottom - 1 : Math.max(8, at.top - story.offsetHeight + 1)}px`
}

/** The cell that an arrow key leads to. */
function neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | null {
  const row = cell.closest('tr')
  const step = { ArrowUp: row?.previousElementSibling, ArrowDown: row?.nextElementSibling }[key]
  if (step) return cellOf(step.children[cell.cellIndex] ?? null)
  if (key === 'ArrowLeft') return cellOf(cell.previousElementSibling)
  return key === 'ArrowRight' ? cellOf(cell.nextElementSibling) : null
}

const open = (cell: HTMLElement) => cell.closest('tr')?.querySelector('a')?.click()

/**
 * A table of shapes that tells the story of the cell under the pointer or the focus. The arrows go from cell to cell, Escape
 * puts the story away. The first cell has the tab stop; of the table nothing is drawn anew while one looks around.
 */
export function GridStories({ tell, opensRow = false, children }: StoriesProps) {
  const story = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<(CellStory & { readonly cell: HTMLTableCellElement }) | null>(null)
  // Focus may scroll the grid or the page: the story goes along with its cell.
  useLayoutEffect(() => {
    const follow = () => place(story.current, shown?.cell)
    follow()
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', follow, { capture: true })
  }, [shown])
  const hide = () => setShown(null)
  const show = (cell: HTMLTableCellElement | null) => setShown((now) => (cell === null ? null : now?.cell === cell ? now : { cell, ...tell(cell.closest('tr')?.sectionRowIndex ?? 0, cell.cellIndex - 1) }))
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return hide()
    const cell = cellOf(event.target)
    if (cell && opensRow && event.key === 'Enter') return open(cell)
    const next = cell && neighbour(cell, event.key)
    if (!next) return
    event.preventDefault()
    cell.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  const clicked = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (cell && opensRow) open(cell)
  }
  return (
    <div
      role="presentation"
      onPointerOver={(event: PointerEvent) => show(cellOf(event.target))}
      onPointerLeave={hide}
      onFocus={(event: FocusEvent) => show(cellOf(event.target))}
      onBlur={hide}
      onKeyDown={pressed}
      onClick={clicked}
    >
      {children}
      {shown ? (
        <div ref={story} data-story aria-hidden="true" className="fixed z-30 w-80 max-w-[calc(100vw-1rem)] rounded-md border border-line bg-paper p-4 text-left shadow-lg print:hidden">
          <p className="mb-2 font-medium">{shown.head}</p>
          <Marks marks={shown.marks} />
        </div>
      ) : null}
    </div>
  )
}

/** What a cell tells, mark by mark. */
export function Marks({ marks }: Pick<CellStory, 'marks'>) {
  if (marks.length === 0) return <p>Nothing asked</p>
  return (
    <ul className="grid gap-1 wrap-anywhere [&>li]:flex [&>li]:items-start [&>li]:gap-2 [&>li]:[--sign:0.5625rem] [&>li]:before:mt-[calc((1lh-0.5625rem)/2)]">
      {marks.map(({ status, says }, at) => <li key={at} data-standing={status}>{says}</li>)}
    </ul>
  )
}

/** How a cell of shapes looks: said once, on the table. */
export const cellsLook = '[&_td]:h-11 [&_td]:border-b [&_td]:border-line [&_td]:text-center [&_td]:outline-offset-[-3px]! [&_td:focus]:bg-accent-wash [&_td:hover]:bg-accent-wash [&_td>span]:sr-only'

/** A cell: its worst mark as a shape, and all of them in words for screen readers. */
export function ShapeCell({ marks, first }: { readonly marks: readonly Told[]; readonly first: boolean }) {
  return <td data-standing={marks[0]?.status ?? 'none'} tabIndex={first ? 0 : -1}><span>{marks.map(({ says }) => says).join('. ') || 'Nothing asked'}</span></td>
}
