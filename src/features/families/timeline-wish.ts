import * as z from 'zod'

/** How many facts the timeline shows at first, and how many more each time. */
export const timelineStep = 30

/** What the address of a family's page says about its timeline. Anything else in it is left aside. */
export const timelineWish = z.object({
  facts: z.coerce.number().int().min(1).max(5000).catch(timelineStep),
  fact: z.uuid().optional().catch(undefined),
})
