import type { Route } from 'next'
import type { PipelineFilter } from './pipeline'

/** The address of the list with this filter, and what is changed in it. */
export function pipelineAddress(filter: PipelineFilter, change: Partial<PipelineFilter> = {}): Route {
  const { stage, program, page } = { ...filter, ...change }
  const query = new URLSearchParams({ ...(stage ? { stage } : {}), ...(program ? { program } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return query.size ? `/referrals?${query}` : '/referrals'
}

/** A referral's own page. */
export const referralAddress = (id: string) => `/referrals/${id}` as Route

/** What came by the public form, on a page of its own. */
export const incomingAddress = (id: string) => `/referrals/incoming/${id}` as Route

/** The pages that show a family's referrals. */
export const pagesOfReferral = (familyId: string): readonly Route[] => ['/referrals', '/families', `/families/${familyId}` as Route, '/compliance']
