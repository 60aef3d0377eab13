import type { Route } from 'next'
import type { ComplianceFilter } from './filter'

export type FilterChange = { readonly [Key in keyof ComplianceFilter]?: ComplianceFilter[Key] | undefined }

/** Where on the page an address leads. */
export type Spot = 'rows' | 'grid' | 'families' | 'people' | 'staff'

/**
 * The compliance page under a filter with some of it changed. A change starts at the first page, unless it is a change of page.
 * What a filter holds are ids, words of ours and numbers, which stand in an address as they are.
 */
export function complianceAddress(filter: FilterChange, change: FilterChange = {}, spot?: Spot): Route {
  const words = Object.entries({ ...filter, page: undefined, ...change }).flatMap(([key, value]) => (value === undefined || value === 1 ? [] : [`${key}=${value}`]))
  return `/compliance${words.length > 0 ? `?${words.join('&')}` : ''}${spot ? `#${spot}` : ''}` as Route
}

/** What of a filter chooses rows: what chips show and one click takes away. */
export const chooses = ['urgency', 'program', 'person', 'requirement', 'status'] as const satisfies readonly (keyof ComplianceFilter)[]

/** Whether a filter chooses anything. */
export const isChosen = (filter: ComplianceFilter): boolean => chooses.some((key) => filter[key] !== undefined)
