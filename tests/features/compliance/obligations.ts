import { toColumn, toColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { Role } from '@/tenancy/roles'
import type { TenantScope } from '@/tenancy/scope'
import type { SampleAgency } from '../../support/sample/agency'
import { scopeIn } from '../../support/sample/opened'

/** Somebody of an agency, at ten in the morning there on a day. */
export const on = (agency: SampleAgency, date: string, role: Role = 'programManager'): TenantScope => scopeIn(agency, role, new Date(`${date}T15:00:00Z`))

export const day = (text: string) => text as CalendarDate

type Wanted = {
  readonly requirement: string
  readonly dueOn?: CalendarDate | null
  readonly window?: readonly [CalendarDate, CalendarDate]
  readonly status?: Status
  readonly after?: Status
  readonly settled?: boolean
} & ({ readonly familyId: string; readonly youthId?: string; readonly staffId?: string } | { readonly staffId: string })

let made = 0

/** Stores an obligation as the rules would have written it: open until its due date, due on it, overdue after it. */
export async function store(db: Db, { tenantId, programId }: SampleAgency, wanted: Wanted): Promise<void> {
  const { requirement, dueOn = null, window, status = 'open', after = 'overdue', settled = false } = wanted
  const family = 'familyId' in wanted ? wanted : null
  await db.obligation.create({
    data: {
      tenantId, programId, requirement, edition: 'undated', kind: 'cadence', clock: `clock ${++made}`,
      caseKind: family ? 'family' : 'staff', caseId: family ? family.familyId : (wanted.staffId ?? ''),
      familyId: family?.familyId ?? null, youthId: family?.youthId ?? null, staffId: wanted.staffId ?? null,
      windowFrom: toColumnOrNull(window?.[0]), windowTo: toColumnOrNull(window?.[1]), dueOn: toColumnOrNull(dueOn),
      status, statusOnDue: settled ? status : 'due_today', statusAfterDue: settled ? status : after, settled, decidedAt: toColumn(day('2026-11-01')),
    },
  })
}
