import type { Route } from 'next'
import type { ReportsFilter } from './schema'

/** The address of the page of reports with this filter, and what is changed in it. */
export function reportsAddress(filter: ReportsFilter, change: Partial<ReportsFilter> = {}): Route {
  const { of, page, late } = { ...filter, ...change }
  const query = new URLSearchParams({ ...(of ? { of } : {}), ...(page > 1 ? { page: String(page) } : {}), ...(late > 1 ? { late: String(late) } : {}) })
  return (query.size ? `/reports?${query}` : '/reports')
}
