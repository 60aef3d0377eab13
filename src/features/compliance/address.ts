import type { Route } from 'next'
import type { ComplianceFilter } from './filter'

export type FilterChange = { readonly [Key in keyof ComplianceFilter]?: ComplianceFilter[Key] | undefined }

/** Where on the page an address leads. */
export type Spot = 'rows' | 'grid' | 'families' | 'people' | 'staff'

/** The compliance page under a filter with some of it changed. A change starts at the first page, unless it is a change of page. */
export function complianceAddress(filter: FilterChange, change: FilterChange = {}, spot?: Spot): Route {
  const merged = { ...filter, page: undefined, ...change }
  const words = new URLSearchParams()
  for (const [key, value] of Object.entries(merged)) if (value !== undefined && value !== 1) words.set(key, String(value))
  const query = words.toString()
  return `/compliance${query && `?${query}`}${spot ? `#${spot}` : ''}` as Route
}

/** What of a filter chooses rows: what chips show and one click takes away. */
export const chooses = ['urgency', 'program', 'person', 'requirement', 'status'] as const satisfies readonly (keyof ComplianceFilter)[]

/** Whether a filter chooses anything. */
export const isChosen = (filter: ComplianceFilter): boolean => chooses.some((key) => filter[key] !== undefined)
