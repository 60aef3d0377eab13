import type { Route } from 'next'

/** Where imports begin. */
export const importsAddress = '/import' as Route

/** The page of one import. */
export const importAddress = (id: string) => `/import/${id}` as Route
