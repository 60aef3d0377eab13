import * as z from 'zod'

/** How many facts the timeline shows at first, and how many more each time. */
export const timelineStep = 30

/** How many verdicts on one requirement the page shows at first: a long stay has hundreds of weeks. */
export const verdictsAtFirst = 8

/** What the address of a judged record's page asks for. Anything else in it is left aside. */
export const recordWish = z.object({
  /** The leading id of a requirement whose verdicts to show whole, or `everything`. */
  decided: z.string().max(40).optional().catch(undefined),
})

/** What the address of a family's page asks for beside that. */
export const timelineWish = recordWish.extend({
  facts: z.coerce.number().int().min(1).max(5000).catch(timelineStep),
  fact: z.uuid().optional().catch(undefined),
})
