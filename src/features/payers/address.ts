import type { Route } from 'next'

/** The page on which a family's facts stand under each payer's document of their state. */
export const payersAddress = (familyId: string) => `/families/${familyId}/payers` as Route
