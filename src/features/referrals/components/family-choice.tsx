'use client'

import { useState } from 'react'
import { buttonLook } from '@/ui/button'
import { FindFamily } from './find-family'
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
  const [open, setOpen] = useState(false)
  if (open) return <FindFamily none="No family on file fits this. It is a new one." onChoose={(family) => change({ family: JSON.stringify(family), rows: ['0'], fields: withoutYouths(draft.fields) })} />
  return (
    <button type="button" onClick={() => setOpen(true)} className="min-h-11 cursor-pointer justify-self-start text-accent underline underline-offset-4 hover:text-accent-deep">
      The family is on file already
    </button>
  )
}
