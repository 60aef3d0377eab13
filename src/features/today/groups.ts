import type { Urgency } from '@/features/obligations/standing'

/** When a family waits to be reached, the most urgent first. Whoever has nothing due is under `later`: no family falls off. */
export const groups = ['overdue', 'dueToday', 'dueThisWeek', 'later'] as const satisfies readonly (Urgency | 'later')[]
export type Group = (typeof groups)[number]

export const groupNames: Readonly<Record<Group, string>> = { overdue: 'Overdue', dueToday: 'Today', dueThisWeek: 'This week', later: 'Later' }
