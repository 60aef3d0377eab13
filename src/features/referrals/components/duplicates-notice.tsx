'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import type { Duplicate } from '../duplicates'

/** Families on file that may be the same: nothing was saved yet, and one can go on. */
export function DuplicatesNotice({ duplicates, onGoOn }: { readonly duplicates: readonly Duplicate[]; readonly onGoOn: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Notice>
      <div className="grid gap-3">
        <h2 ref={heading} tabIndex={-1} className="text-xl font-medium outline-none">
          This family may be on file already
        </h2>
        <p>Nothing was saved yet. Look first; if it is another family, go on.</p>
        <ul className="divide-y divide-line">
          {duplicates.map(({ familyId, family, says, since }) => (
            <li key={`${familyId} ${says}`} className="py-2 wrap-anywhere">
              <a href={`/families/${familyId}`} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
                {family}<span className="sr-only"> (opens in another tab)</span>
              </a>
              <p>{says}.</p>
              <p className="text-quiet">{since}.</p>
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={onGoOn}>Go on anyway</Button>
        </div>
      </div>
    </Notice>
  )
}
