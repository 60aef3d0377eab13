'use client'

import { type ReactNode, useId } from 'react'
import { useFieldError } from './form'

/** What is wrong with one field. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <p id={id} className="font-medium text-alert">
      {children}
    </p>
  ) : null
}

/** What is said about a control: the hint, and what is wrong with it, for the eye and by `describedBy` for a screen reader. */
export function useRemarks(hint: string | undefined, error: string | undefined): { readonly id: string; readonly describedBy: string | undefined; readonly remarks: ReactNode } {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const remarks = (
    <>
      {hint ? <p id={`${id}-hint`} className="text-quiet">{hint}</p> : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </>
  )
  return { id, describedBy, remarks }
}

/** The attributes that tie a control to its frame. */
type Tied = { readonly id: string; readonly name: string; readonly 'aria-invalid': true | undefined; readonly 'aria-describedby': string | undefined }

type FieldFrameProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with it, where the form around it does not say so itself. */
  readonly error?: string | undefined
  readonly children: (tied: Tied) => ReactNode
}

/** The frame of a control: its label, its hint and, from the form around it, what is wrong with it. */
export function FieldFrame({ name, label, hint, error, children }: FieldFrameProps) {
  const told = useFieldError(name)
  const wrong = error ?? told
  const { id, describedBy, remarks } = useRemarks(hint, wrong)
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {remarks}
      {children({ id, name, 'aria-invalid': wrong ? true : undefined, 'aria-describedby': describedBy })}
    </div>
  )
}

/** How a control of one line looks. */
export const controlLook = 'min-h-11 w-full rounded-md border border-field bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert'
