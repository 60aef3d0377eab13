import type { Route } from 'next'
import * as z from 'zod'
import { coverages } from '@/rules/spec/requirement'

/** What the requirements page shows, as its address says it. Anything else in the address is left aside. */
export const requirementsFilter = z.object({
  program: z.uuid().optional().catch(undefined),
  coverage: z.enum(coverages).optional().catch(undefined),
  /** Words to look for. */
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
})

export type RequirementsFilter = z.infer<typeof requirementsFilter>

/** The requirements page under a filter with some of it changed. */
export function requirementsAddress(filter: RequirementsFilter, change: { readonly [Key in keyof RequirementsFilter]?: RequirementsFilter[Key] | undefined } = {}): Route {
  const words = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...filter, ...change })) if (value !== undefined) words.set(key, value)
  const query = words.toString()
  return `/requirements${query && `?${query}`}` as Route
}
