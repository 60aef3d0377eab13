'use client'

import { type KeyboardEvent, type PointerEvent, type FocusEvent, type ReactNode, useEffect, useRef } from 'react'

const gap = 6
/** What the bar at the bottom of a tablet may cover. */
const bar = 104

/** Stories are there for screen readers; the one that is shown floats. Said once here and not in every cell. */
const look =
  '**:data-story:sr-only print:**:data-story:hidden [&_[data-shown]>[data-story]]:fixed [&_[data-shown]>[data-story]]:z-30 [&_[data-shown]>[data-story]]:m-0 [&_[data-shown]>[data-story]]:h-auto [&_[data-shown]>[data-story]]:w-80 [&_[data-shown]>[data-story]]:max-w-[calc(100vw-1rem)] [&_[data-shown]>[data-story]]:overflow-visible [&_[data-shown]>[data-story]]:rounded-md [&_[data-shown]>[data-story]]:border [&_[data-shown]>[data-story]]:border-line [&_[data-shown]>[data-story]]:bg-paper [&_[data-shown]>[data-story]]:p-4 [&_[data-shown]>[data-story]]:whitespace-normal [&_[data-shown]>[data-story]]:shadow-lg [&_[data-shown]>[data-story]]:[clip-path:none]'

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableCellElement>('[data-cell]') : null)

/** Puts a cell's story beside it, above where there is no room below. */
function show(cell: HTMLTableCellElement): void {
  const story = cell.querySelector<HTMLElement>('[data-story]')
  if (!story) return
  cell.setAttribute('data-shown', '')
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
  const shown = useRef<HTMLTableCellElement>(null)
  // Focus may scroll the grid or the page: the story goes along with its cell.
  useEffect(() => {
    const follow = () => {
      if (shown.current) show(shown.current)
    }
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', follow, { capture: true })
  }, [])
  const hide = () => {
    shown.current?.removeAttribute('data-shown')
    shown.current = null
  }
  const tell = (cell: HTMLTableCellElement | null) => {
    if (cell === shown.current) return
    hide()
    if (!cell) return
    show(cell)
    shown.current = cell
  }
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
      role="presentation"
      className={look}
      onPointerOver={(event: PointerEvent) => tell(cellOf(event.target))}
      onPointerLeave={hide}
      onFocus={(event: FocusEvent) => tell(cellOf(event.target))}
      onBlur={hide}
      onKeyDown={pressed}
    >
      {children}
    </div>
  )
}
