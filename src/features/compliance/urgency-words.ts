import type { Urgency } from '@/features/obligations/standing'
import type { Standing } from '@/ui/status-mark'
import type { ComplianceFilter } from './filter'

/** How each urgency is called and marked. */
export const urgencyWords: Readonly<Record<Urgency, { readonly name: string; readonly short: string; readonly mark: Standing }>> = {
  overdue: { name: 'Overdue', short: 'Overdue', mark: 'overdue' },
  dueToday: { name: 'Due today', short: 'Today', mark: 'due_today' },
  dueThisWeek: { name: 'Due later this week', short: 'Week', mark: 'open' },
}

/** The urgency of a filter in words. */
export const sayUrgency = (urgency: NonNullable<ComplianceFilter['urgency']>): string =>
  urgency === 'families' ? 'Families who need someone today' : urgencyWords[urgency].name
