'use client'

import { type KeyboardEvent, useId, useState, useTransition } from 'react'
import { plural } from '@/features/obligations/words'
import { Button, buttonLook } from '@/ui/button'
import { FieldError } from '@/ui/field-frame'
import { reach } from '@/ui/form'
import { findFamiliesAction } from '../actions'
import type { KnownFamily } from '../families'
import { familyOf, useIntake } from './intake-draft'

/** A family that is on file already, chosen by a part of a name; without one the family is a new one. */
export function FamilyChoice() {
  const { draft, change } = useIntake()
  const family = familyOf(draft)
  if (!family) return <FamilySearch />
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 border-l-4 border-accent bg-accent-wash px-4 py-2">
      <input type="hidden" name="familyId" value={family.id} />
      <p>
        For the <span className="font-medium">{family.name}</span>, on file already.
      </p>
      <button type="button" onClick={() => change({ family: '', rows: ['0'], fields: withoutYouths(draft.fields) })} className={buttonLook('quiet')}>
        A new family instead
      </button>
    </div>
  )
}

const withoutYouths = (fields: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('youths.')))

function FamilySearch() {
  const { draft, change } = useIntake()
  const id = useId()
  const [open, setOpen] = useState(false)
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
  // Enter looks for the family; it does not send the referral.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    search()
  }
  if (!open) {
    return (
      <button type="button" onClick={() => setOpen(true)} className="min-h-11 cursor-pointer justify-self-start text-accent underline underline-offset-4 hover:text-accent-deep">
        The family is on file already
      </button>
    )
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
        {found === null ? '' : found.length === 0 ? 'No family on file fits this. It is a new one.' : `${plural(found.length, 'family', 'families')} found.`}
      </p>
      <ul className="divide-y divide-line">
        {(found ?? []).map((family) => (
          <li key={family.id}>
            <button type="button" onClick={() => change({ family: JSON.stringify(family), rows: ['0'], fields: withoutYouths(draft.fields) })} className="min-h-11 w-full cursor-pointer py-2 text-left text-accent underline underline-offset-4 wrap-anywhere">
              {family.name}: {family.youths.map(({ name }) => name).join(', ') || 'no youth on record'}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
