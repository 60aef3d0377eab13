import * as z from 'zod'
import { recordWish } from '@/features/verdicts/wish'

/** How many facts the timeline shows at first, and how many more each time. */
export const timelineStep = 20

/** What the address of a family's page asks for beside what every judged record's does. */
export const timelineWish = recordWish.extend({
  facts: z.coerce.number().int().min(1).max(5000).catch(timelineStep),
  fact: z.uuid().optional().catch(undefined),
})
