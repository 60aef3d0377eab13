'use client'

import { type KeyboardEvent, type PointerEvent, type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ShownCell } from './grid-cell'

const gap = 6
/** What the bar at the bottom of a tablet may cover. */
const bar = 104

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableCellElement>('[data-cell]') : null)

/** Puts the story that is shown beside its cell, above where there is no room below. */
function place(grid: HTMLElement | null): void {
  const story = grid?.querySelector<HTMLElement>('[data-story]')
  const cell = cellOf(story ?? null)
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

/** Tells the story of the cell under the pointer or the focus. The arrows go from cell to cell, Escape puts the story away. */
export function GridStories({ children }: { readonly children: ReactNode }) {
  const grid = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<string | null>(null)
  useLayoutEffect(() => place(grid.current), [shown])
  // Focus may scroll the grid or the page: the story goes along with its cell.
  useEffect(() => {
    const follow = () => place(grid.current)
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', follow, { capture: true })
  }, [])
  const hide = () => setShown(null)
  const tell = (cell: HTMLTableCellElement | null) => setShown(cell?.dataset['cell'] ?? null)
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return hide()
    const cell = cellOf(event.target)
    const next = cell && neighbour(cell, event.key)
    if (!next) return
    event.preventDefault()
    cell.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  return (
    <div
      ref={grid}
      role="presentation"
      onPointerOver={(event: PointerEvent) => tell(cellOf(event.target))}
      onPointerLeave={hide}
      onFocus={(event: FocusEvent) => tell(cellOf(event.target))}
      onBlur={hide}
      onKeyDown={pressed}
    >
      <ShownCell value={shown}>{children}</ShownCell>
    </div>
  )
}
