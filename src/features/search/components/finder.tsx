'use client'

import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { finderId } from './find-button'
import { type Option, Options } from './options'
import { useFind } from './use-find'

type Place = { readonly href: Route; readonly name: string }
type FinderProps = { readonly places: readonly Place[]; readonly acts: readonly Place[]; readonly asksFor: string }

const option = (group: string, href: Route, name: string, says = ''): Option => ({ group, href, name, says })

/** Finds families and people by any spelling of their names, and places by theirs: Ctrl K, an arrow, Enter. */
export function Finder({ places, acts, asksFor }: FinderProps) {
  const [id, router, here] = [useId(), useRouter(), usePathname()]
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  /** Enter was pressed before the answer was there: it opens what stands first then. */
  const [entered, setEntered] = useState(false)
  const { words, answer, problem, waiting } = useFind(typed)
  const fits = ({ name }: Place) => name.toLowerCase().includes(typed.trim().toLowerCase())
  const options: readonly Option[] = [
    ...(answer?.families ?? []).map((one) => option('Families', `/families/${one.id}` as Route, one.name, one.says)),
    ...(answer?.people ?? []).map((one) => option('Staff', `/staff/${one.id}` as Route, one.name, one.says)),
    ...places.filter(fits).map(({ href, name }) => option('Places', href, name)),
    ...acts.filter(fits).map(({ href, name }) => option('Begin', href, name)),
  ]
  const active = Math.min(at, options.length - 1)
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      if (dialog.current?.open) dialog.current.close()
      else dialog.current?.showModal()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  useEffect(() => {
    dialog.current?.close()
  }, [here])

  const go = (href: Route) => {
    dialog.current?.close()
    router.push(href)
  }
  const chosen = options[active]?.href
  useEffect(() => {
    if (!entered || waiting || chosen === undefined) return
    dialog.current?.close()
    router.push(chosen)
  }, [entered, waiting, chosen, router])
  const begin = () => {
    setAt(0)
    setEntered(false)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && options.length > 0) {
      event.preventDefault()
      setAt((active + step + options.length) % options.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      setEntered(true)
    }
  }
  const says = problem || (waiting ? 'Looking …' : answer && answer.families.length + answer.people.length === 0 ? `Nobody you may see is called “${words}”.` : answer && answer.more > 0 ? `And ${answer.more} more. Write more of the name.` : '')
  return (
    <dialog ref={dialog} id={finderId} aria-label="Find" onClose={() => { setTyped(''); begin() }} onClick={(event) => { if (event.target === event.currentTarget) event.currentTarget.close() }} className="mx-auto mt-[8vh] w-full max-w-xl rounded-md border border-line bg-paper p-0 text-ink shadow-lg backdrop:bg-black/40 print:hidden">
      <div className="grid max-h-[80vh] grid-rows-[auto_auto_minmax(0,1fr)]">
        <div className="flex items-center gap-2 border-b border-line p-3">
          <input autoFocus role="combobox" aria-label={asksFor} aria-expanded={options.length > 0} aria-controls={`${id}-list`} aria-activedescendant={options[active] ? `${id}-${active}` : undefined} aria-autocomplete="list" type="text" value={typed} maxLength={100} autoComplete="off" spellCheck={false} placeholder={asksFor} onChange={(event) => { setTyped(event.currentTarget.value); begin() }} onKeyDown={pressed} className="min-h-12 min-w-0 flex-1 bg-paper px-2 placeholder:text-quiet" />
          <button type="button" onClick={() => dialog.current?.close()} className="min-h-12 cursor-pointer px-3 text-accent underline underline-offset-4">Close</button>
        </div>
        <p role="status" className={`px-5 py-3 empty:hidden ${problem ? 'font-medium text-alert' : 'text-quiet'}`}>{says}</p>
        <Options id={id} options={options} active={active} onPick={go} onPoint={setAt} />
      </div>
    </dialog>
  )
}
