import * as z from 'zod'
import { longestReport } from '@/features/contacts/limits'
import { typed } from '@/features/contacts/schema'
import { madeId } from '@/features/records/typed'

const tooLong = `This is longer than the ${longestReport.toLocaleString('en-US')} characters that fit here. Shorten it.`

/** The words of a report while they are typed, as they stand: also a space at the end. */
export const keptDraft = z.object({
  contactId: z.uuid(),
  youthId: z.uuid(),
  text: z.string().transform((text) => text.replaceAll('\u0000', '')).pipe(z.string().max(longestReport, tooLong)),
  /** Which version of the draft was seen last; 0 for none. */
  version: z.int().min(0).max(1_000_000_000),
})

export type KeptDraft = z.infer<typeof keptDraft>

/** Words added to a signed report. The id is made in the browser: a second send of the same one stores nothing anew. */
export const newAddendum = z.object({ id: madeId, reportId: z.uuid(), text: typed(longestReport).pipe(z.string().min(1, 'Write what to add.')) })

export type NewAddendum = z.infer<typeof newAddendum>

/** What a supervisor says of a signed report, or that what they said last no longer holds. */
export const newReview = z
  .object({
    id: madeId,
    reportId: z.uuid(),
    verdict: z.enum(['affirmed', 'returned', 'takenBack']),
    /** How many addenda they saw. */
    addenda: z.coerce.number().int().min(0).max(100_000),
    comment: typed(5000).optional(),
  })
  .superRefine(({ verdict, comment }, context) => {
    if (verdict === 'returned' && !comment) context.addIssue({ code: 'custom', path: ['comment'], message: 'Write what is missing, so that they can answer it.' })
  })

export type NewReview = z.infer<typeof newReview>

/** What stands after the `?` of the page of reports. Anything else in it is left aside. */
export const reportsFilter = z.object({
  /** Whose reports a supervisor looks at: those of the people they supervise, or everybody's. */
  of: z.literal('all').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Which page of everybody's unfinished reports. */
  late: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ReportsFilter = z.infer<typeof reportsFilter>
