import type { Route } from 'next'
import type { Permission } from '@/tenancy/permissions'

/** Where somebody can go from any page, in the order of the bar. Each shows for those who may. */
export const places: readonly { readonly href: Route; readonly name: string; readonly permission: Permission }[] = [
  { href: '/families', name: 'Families', permission: 'families.read' },
  { href: '/compliance', name: 'Compliance', permission: 'compliance.read' },
  { href: '/people', name: 'People', permission: 'people.manage' },
  { href: '/requirements', name: 'Requirements', permission: 'programs.read' },
  { href: '/account', name: 'Your account', permission: 'self' },
]
