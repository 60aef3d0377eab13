import type { Route } from 'next'
import type { TodayFilter } from './schema'

/** The address of Today with this filter, and what is changed in it. */
export function todayAddress(filter: TodayFilter, change: Partial<TodayFilter> = {}): Route {
  const { person, page } = { ...filter, ...change }
  const query = new URLSearchParams({ ...(person ? { person } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return (query.size ? `/today?${query}` : '/today')
}
