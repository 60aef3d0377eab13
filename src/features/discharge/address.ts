import type { Route } from 'next'

/** The page that leads through a family’s discharges. */
export const dischargeAddress = (familyId: string) => `/families/${familyId}/discharge` as Route

/** A finished plan on paper. */
export const paperAddress = (familyId: string, planId: string) => `/families/${familyId}/discharge/${planId}/plan.pdf` as Route
