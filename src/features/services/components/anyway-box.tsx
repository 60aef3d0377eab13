'use client'

import { useFieldError } from '@/ui/form'
import type { Partner } from '../queries'

/** Says that somebody whose trainings before duties are not all on record is to begin all the same. Only there where there is somebody like that. */
export function AnywayBox({ partners }: { readonly partners: readonly Partner[] }) {
  const error = useFieldError('anyway')
  if (!partners.some(({ untrained }) => untrained)) return null
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input type="checkbox" name="anyway" value="yes" className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span>
        They begin although trainings before their duties are missing
        {error ? <span className="block font-medium text-alert">{error}</span> : <span className="block text-quiet">Needed only for who is marked so. It stays on record that this was said.</span>}
      </span>
    </label>
  )
}
