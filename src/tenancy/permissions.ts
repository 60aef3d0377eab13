import type { Role } from './roles'

const everybody: readonly Role[] = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'administrator']
const working: readonly Role[] = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager']
const supervising: readonly Role[] = ['seniorFamilyPartner', 'clinician', 'programManager']

/**
 * What each role may do. Whose families it is about is not decided here but by `reachOf`: this table says whether at all.
 * A role or a permission that is not listed may nothing.
 */
const permissions = {
  /** To be signed in: one's own sessions and agencies. */
  'self': everybody,
  'people.manage': ['administrator'],
  'programs.read': everybody,
  'programs.manage': ['programManager', 'administrator'],
  'families.read': working,
  'families.manage': ['programManager', 'seniorFamilyPartner'],
  'referrals.read': supervising,
  'referrals.manage': supervising,
  'contacts.log': working,
  'contacts.strike': working,
  'contacts.accept': supervising,
  'reports.review': supervising,
  'consents.record': working,
  /** Where a youth lives, care coordination, preferences, and who is paid to care. */
  'circumstances.record': working,
  'discharge.record': working,
  /** To end an enrollment: whoever supervises the Family Partner. */
  'discharge.close': supervising,
  'compliance.read': supervising,
  'staff.read': [...supervising, 'administrator'],
  'staff.manage': ['programManager', 'administrator'],
  'supervision.record': supervising,
  /** Whose relatives colleagues are: for whoever keeps both the staff file and the families. */
  'relations.manage': ['programManager'],
  /** Whoever reaches no family imports the staff alone. */
  'imports.run': ['programManager', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** Whether any of the roles held may do it. */
export function may(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] | undefined = Object.hasOwn(permissions, permission) ? permissions[permission] : undefined
  return allowed !== undefined && held.some((role) => allowed.includes(role))
}
