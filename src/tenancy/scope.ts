import type { CalendarDate } from '@/rules/calendar/civil-date'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { type Reach, reachOf, type Role, rolesFrom } from './roles'

declare const minted: unique symbol

/**
 * Who is asking, in which agency, with which roles, at which moment: the first argument of every query and command.
 * It is made from a live session and its membership, in this file and nowhere else.
 */
export type TenantScope = {
  readonly tenantId: string
  readonly userId: string
  readonly membershipId: string
  /** Their entry in the staff file, where they have one. */
  readonly staffId: string | null
  readonly roles: readonly Role[]
  /** Whose families they may see: follows from the roles. */
  readonly reach: Reach
  /** The agency's zone, and the date there at `now`. */
  readonly timeZone: string
  readonly today: CalendarDate
  /** The moment of the request: commands take the time from here. */
  readonly now: Date
  /** Names the request in the audit log. */
  readonly requestId: string
  readonly [minted]: true
}

/** A membership that is in force, as the session check or a loader found it. */
export type StandingMembership = {
  readonly tenantId: string
  readonly userId: string
  readonly membershipId: string
  readonly staffId: string | null
  readonly roles: readonly string[]
  readonly timeZone: string
}

function mint(membership: StandingMembership, now: Date, requestId: string): TenantScope {
  const roles = rolesFrom(membership.roles)
  const today = isoFromDay(zoneOf(membership.timeZone).localDay(now.getTime()))
  return { ...membership, roles, reach: reachOf(roles), today, now, requestId } as TenantScope
}

/** The scope of somebody whose session has just been checked. Only src/tenancy/session.ts may call it. */
export function scopeOfSession(membership: StandingMembership, now: Date, requestId: string): TenantScope {
  return mint(membership, now, requestId)
}

/** The scope of a loader, which has no session: demo data, tests and benchmarks. Nothing that answers requests may call it. */
export function scopeForLoading(membership: StandingMembership, now: Date): TenantScope {
  return mint(membership, now, 'loading')
}
