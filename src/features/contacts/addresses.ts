import type { Route } from 'next'

/** A family's page; with a fact, opened at it. */
export const familyAddress = (familyId: string, fact?: string) => (fact === undefined ? `/families/${familyId}` : `/families/${familyId}?fact=${fact}`) as Route

/** The pages that show a family's contacts. */
export const pagesOf = (familyId: string): readonly Route[] => [familyAddress(familyId), '/families', '/today', '/reports']
