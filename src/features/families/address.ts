import type { Route } from 'next'
import type { FamilyFilter } from './queries'

/** The address of the list with this filter, and what is changed in it. */
export function addressOf(filter: FamilyFilter, change: Partial<FamilyFilter> = {}): Route {
  const { program, state, page } = { ...filter, ...change }
  const query = new URLSearchParams({ ...(program ? { program } : {}), ...(state === 'open' ? {} : { state }), ...(page > 1 ? { page: String(page) } : {}) })
  return query.size ? `/families?${query}` : '/families'
}

/** The address at which a family's page shows a fact, opened. */
export const factAddress = (familyId: string, fact: string) => `/families/${familyId}?fact=${fact}#fact-${fact}` as Route
