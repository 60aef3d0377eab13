import type { Route } from 'next'
import { may, type Permission } from '@/tenancy/permissions'
import type { Role } from '@/tenancy/roles'

/** Where somebody can go from any page, in the order of the bar. Each shows for those who may. */
export const places: readonly { readonly href: Route; readonly name: string; readonly permission: Permission }[] = [
  { href: '/today', name: 'Today', permission: 'contacts.log' },
  { href: '/families', name: 'Families', permission: 'families.read' },
  { href: '/referrals', name: 'Referrals', permission: 'referrals.read' },
  { href: '/reports', name: 'Reports', permission: 'contacts.log' },
  { href: '/compliance', name: 'Compliance', permission: 'compliance.read' },
  { href: '/staff', name: 'Staff', permission: 'staff.read' },
  { href: '/caseloads', name: 'Caseloads', permission: 'families.manage' },
  { href: '/people', name: 'People', permission: 'people.manage' },
  { href: '/programs', name: 'Programs', permission: 'programs.manage' },
  { href: '/requirements', name: 'Requirements', permission: 'programs.read' },
  { href: '/account', name: 'Your account', permission: 'self' },
]

/** What somebody can begin from any page. */
export const acts: typeof places = [
  { href: '/referrals/new', name: 'Take in a referral', permission: 'referrals.manage' },
  { href: '/staff/supervision', name: 'Record supervision', permission: 'supervision.record' },
  { href: '/staff/new', name: 'Add somebody to the staff', permission: 'staff.manage' },
  { href: '/people/invite', name: 'Invite somebody', permission: 'people.manage' },
  { href: '/programs/new', name: 'Add a program', permission: 'programs.manage' },
]

/** What the finder finds for these roles, as its field says it; nothing where they see nobody. */
export function findableBy(roles: readonly Role[]): string {
  const [families, staff] = [may(roles, 'families.read'), may(roles, 'staff.read')]
  return families && staff ? 'Find a family, a colleague or a place' : families ? 'Find a family or a place' : staff ? 'Find a colleague or a place' : 'Find a place'
}

/** Where somebody's day begins: Today for a Family Partner, compliance for whoever else supervises, people for an administrator. */
export function homeOf(roles: readonly Role[]): Route {
  if (roles.includes('familyPartner')) return '/today'
  if (may(roles, 'compliance.read')) return '/compliance'
  if (may(roles, 'people.manage')) return '/people'
  return places.find(({ permission }) => may(roles, permission))?.href ?? '/account'
}
