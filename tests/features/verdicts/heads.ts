import type { ProgramStanding } from '@/features/verdicts/standing'

/** How a record stands, without the reasons that its page asks for when somebody opens them. */
export const heads = (standings: readonly ProgramStanding[] | undefined) =>
  standings?.map(({ lines, groups, decidedAt: _, ...rest }) => ({ ...rest, lines: lines.map((one) => ({ ...one, verdict: null })), groups: groups.map((one) => ({ ...one, group: null })) }))
