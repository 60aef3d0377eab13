import type { Route } from 'next'

/** The page of where a family's youths live, care coordination, preferences, and who is paid to care. */
export const circumstancesAddress = (familyId: string) => `/families/${familyId}/circumstances` as Route
