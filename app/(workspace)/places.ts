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

/** Where somebody's day begins: Today for a Family Partner, compliance for whoever else supervises, people for an administrator. */
export function homeOf(roles: readonly Role[]): Route {
  if (roles.includes('familyPartner')) return '/today'
  if (may(roles, 'compliance.read')) return '/compliance'
  if (may(roles, 'people.manage')) return '/people'
  return places.find(({ permission }) => may(roles, permission))?.href ?? '/account'
}
