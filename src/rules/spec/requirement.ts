import * as z from 'zod'

/** How the product covers a requirement. `planned`: not yet, honestly. */
export const coverages = ['computed', 'enforced', 'recorded', 'attested', 'informational', 'planned'] as const
export type RequirementCoverage = (typeof coverages)[number]

/** One sentence, or part of one, of a payer's document. Written once, never edited: a new edition has its own rows. */
export const catalogueRow = z.strictObject({
  id: z.string().min(1),
  section: z.string().min(1),
  item: z.string(),
  /** Verbatim. */
  quote: z.string().min(1),
  /** How binding the document's own words are: MUST, SHOULD, MAY, INFO, CODE … */
  level: z.string(),
  coverage: z.enum(coverages),
  /**
   * What covers it: the kind of obligation that computes it; the acts that enforce it, as the audit log calls them
   * (`discharge.finishPlan`); the fields that record it, of a fact (`contact.at`) or else of a table (`Closure.note`).
   */
  names: z.array(z.string()),
})

export type CatalogueRow = z.infer<typeof catalogueRow>
