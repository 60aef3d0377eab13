'use client'

import { type KeyboardEvent, useId, useState, useTransition } from 'react'
import { plural } from '@/features/obligations/words'
import { Button } from '@/ui/button'
import { FieldError } from '@/ui/field-frame'
import { reach } from '@/ui/form'
import { findFamiliesAction } from '../actions'
import type { KnownFamily } from '../families'

type FindFamilyProps = {
  /** What is said where no family fits. */
  readonly none: string
  readonly onChoose: (family: KnownFamily) => void
}

/** Looks for a family on file by a part of a name. */
export function FindFamily({ none, onChoose }: FindFamilyProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly KnownFamily[] | null>(null)
  const [problem, setProblem] = useState('')
  const [pending, startTransition] = useTransition()
  const search = () =>
    startTransition(async () => {
      const answer = await reach(() => findFamiliesAction(null, { words }))
      setProblem(answer.ok ? '' : (answer.fields?.['words'] ?? answer.message))
      setFound(answer.ok ? answer.value : null)
    })
  // Enter looks for the family; it does not send the form around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    search()
  }
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-medium">
        Find the family
      </label>
      <FieldError id={`${id}-error`}>{problem}</FieldError>
      <div className="flex flex-wrap gap-3">
        <input id={id} type="search" value={words} maxLength={100} autoComplete="off" onKeyDown={onKeyDown} onChange={(event) => setWords(event.currentTarget.value)} aria-describedby={problem ? `${id}-error` : undefined} className="min-h-11 min-w-0 flex-1 rounded-md border border-field bg-paper px-3" />
        <Button onClick={search} busy={pending}>Find</Button>
      </div>
      <p role="status" className="text-quiet">
        {found === null ? '' : found.length === 0 ? none : `${plural(found.length, 'family', 'families')} found.`}
      </p>
      <ul className="divide-y divide-line">
        {(found ?? []).map((family) => (
          <li key={family.id}>
            <button type="button" onClick={() => onChoose(family)} className="min-h-11 w-full cursor-pointer py-2 text-left text-accent underline underline-offset-4 wrap-anywhere">
              {family.name}: {family.youths.map(({ name }) => name).join(', ') || 'no youth on record'}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
