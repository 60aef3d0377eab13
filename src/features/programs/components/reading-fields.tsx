'use client'

import { useId } from 'react'
import { FieldError } from '@/ui/field-frame'
import { useFieldError } from '@/ui/form'
import type { ReadingChoice } from '../settings'

/** How the program reads what its document leaves open. The default is the one that never makes an agency look better than a strict reader would. */
export function ReadingFields({ readings }: { readonly readings: readonly ReadingChoice[] }) {
  const id = useId()
  const error = useFieldError('readings')
  if (readings.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="text-xl font-medium">
        Readings
      </h2>
      <p className="text-quiet">
        Where the document can be read in two ways, we ship the stricter reading. Choose another only where your payer has told you so in writing: each verdict that rests on it says that it does.
      </p>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="divide-y divide-line border-y border-line">
        {readings.map(({ ambiguity, question, choices, chosen }) => (
          <details key={ambiguity} open={chosen !== 'default'} className="py-1">
            <summary className="flex min-h-11 cursor-pointer items-baseline justify-between gap-4 py-2">
              <span>{question}</span>
              <span className="shrink-0 text-quiet">{chosen === 'default' ? ambiguity : `${ambiguity}, your own`}</span>
            </summary>
            <fieldset className="grid gap-1 pb-3">
              <legend className="sr-only">{question}</legend>
              {choices.map(({ name, words }) => (
                <label key={name} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
                  <input type="radio" name={`readings.${ambiguity}`} value={name} defaultChecked={chosen === name} className="mt-0.5 size-5 shrink-0 accent-accent" />
                  <span>
                    {words}
                    {name === 'default' ? <span className="text-quiet"> (as shipped)</span> : null}
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        ))}
      </div>
    </section>
  )
}
