'use client'

import type { Route } from 'next'
import { useEffect } from 'react'

export interface Option {
  readonly group: string
  readonly href: Route
  readonly name: string
  readonly says: string
}

type OptionsProps = { readonly id: string; readonly options: readonly Option[]; readonly active: number; readonly onPick: (href: Route) => void; readonly onPoint: (at: number) => void }

/** What can be chosen, by group; the active one is the one that Enter opens. The focus stays in the field. */
export function Options({ id, options, active, onPick, onPoint }: OptionsProps) {
  useEffect(() => {
    void document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' }) // a promise in newer browsers, which is no effect's end
  }, [id, active, options.length])
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <div id={`${id}-list`} role="listbox" aria-label="Found" className="overflow-y-auto px-2 pb-2">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p aria-hidden className="px-3 pt-3 pb-1 text-quiet">{group}</p>
          {options.map((one, at) => one.group === group ? (
            <div key={one.href} id={`${id}-${at}`} role="option" aria-selected={at === active} onClick={() => onPick(one.href)} onPointerMove={() => onPoint(at)} className="flex min-h-12 cursor-pointer flex-wrap items-baseline gap-x-3 rounded-md px-3 py-3 aria-selected:bg-accent-wash aria-selected:outline-1 aria-selected:outline-accent">
              <span className="font-medium wrap-anywhere">{one.name}</span>
              {one.says ? <span className="text-quiet wrap-anywhere">{one.says}</span> : null}
            </div>
          ) : null)}
        </div>
      ))}
    </div>
  )
}
