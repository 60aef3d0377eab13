import type { Route } from 'next'

/** The page of a family's consents. */
export const consentsAddress = (familyId: string) => `/families/${familyId}/consents` as Route
