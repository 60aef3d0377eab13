'use client'

import { type FormEvent, useId, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { FieldError } from '@/ui/field-frame'
import { reach } from '@/ui/form'
import { findReferralsAction } from '../actions'
import type { ReferralLine } from '../pipeline'
import { ReferralLines } from './referral-lines'

/** Finds referrals by a part of a name. The name is sent in a message: it stands in no address and no history. */
export function FindReferral() {
  const id = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<{ readonly words: string; readonly lines: readonly ReferralLine[] } | null>(null)
  const [problem, setProblem] = useState('')
  const [pending, startTransition] = useTransition()
  const search = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    startTransition(async () => {
      const answer = await reach(() => findReferralsAction(null, { words }))
      setProblem(answer.ok ? '' : (answer.fields?.['words'] ?? answer.message))
      setFound(answer.ok ? { words, lines: answer.value } : null)
    })
  }
  return (
    <div className="print:hidden">
      <form role="search" aria-label="Referrals" onSubmit={search} noValidate className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          Name
        </label>
        <FieldError id={`${id}-error`}>{problem}</FieldError>
        <div className="flex flex-wrap gap-3">
          <input id={id} type="search" value={words} maxLength={100} autoComplete="off" aria-describedby={problem ? `${id}-error` : undefined} onChange={(event) => setWords(event.currentTarget.value)} className="min-h-11 min-w-0 flex-1 rounded-md border border-field bg-paper px-3" />
          <Button type="submit" busy={pending}>Find</Button>
        </div>
      </form>
      <div role="status">
        {found ? (
          <div className="mt-4">
            <p className="mb-2 flex flex-wrap items-center gap-x-4">
              {found.lines.length === 0 ? `No referral on the list fits “${found.words}”. Those that ended longer ago are on their family’s page.` : `Found by “${found.words}”:`}
              <button type="button" onClick={() => { setFound(null); setWords('') }} className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
                Clear
              </button>
            </p>
            {found.lines.length > 0 ? <ReferralLines lines={found.lines} /> : null}
          </div>
        ) : null}
      </div>
    </div>
  )
}
