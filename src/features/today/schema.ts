import * as z from 'zod'

/** What stands after the `?` of Today. Anything else in it is left aside. */
export const todayFilter = z.object({
  /** Whose families a supervisor looks at: a member of staff's, or the whole agency's. */
  person: z.union([z.uuid(), z.literal('all')]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type TodayFilter = z.infer<typeof todayFilter>
