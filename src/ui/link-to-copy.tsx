'use client'

import { useId, useState } from 'react'
import { Button } from './button'

/** A link in full, to be selected or copied. */
export function LinkToCopy({ link, label }: { readonly link: string; readonly label: string }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(link).then(() => setCopied(true), () => setCopied(false))
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input id={id} readOnly value={link} onFocus={(event) => event.currentTarget.select()} className="min-h-11 min-w-0 flex-1 rounded-md border border-field bg-paper px-3" />
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
      <p role="status" className="text-quiet">
        {copied ? 'Copied.' : ''}
      </p>
    </div>
  )
}
