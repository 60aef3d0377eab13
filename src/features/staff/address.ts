import type { Route } from 'next'
import type { StaffFilter } from './list'

/** The address of the list with this filter, and what is changed in it. */
export function staffAddress(filter: StaffFilter, change: Partial<StaffFilter> = {}): Route {
  const { role, who, page } = { ...filter, ...change }
  const query = new URLSearchParams({ ...(role ? { role } : {}), ...(who === 'here' ? {} : { who }), ...(page > 1 ? { page: String(page) } : {}) })
  return (query.size ? `/staff?${query}` : '/staff')
}

/** The address of a page of the sessions held. */
export const supervisionAddress = (page: number): Route => (page > 1 ? `/staff/supervision?page=${page}` : '/staff/supervision')
