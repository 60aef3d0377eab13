/** The roles a membership may hold, in the order in which screens name them. The database checks the same list. */
export const roles = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'administrator', 'auditor', 'operator'] as const

export type Role = (typeof roles)[number]

/** Roles an administrator may give. `auditor` waits for its own way in (a named sample, until a date), `operator` belongs to no agency. */
export const assignableRoles = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager', 'administrator'] as const satisfies readonly Role[]

export const roleNames: Readonly<Record<Role, string>> = {
  familyPartner: 'Family Partner',
  seniorFamilyPartner: 'Senior Family Partner',
  clinician: 'Clinician',
  programManager: 'Program manager',
  administrator: 'Administrator',
  auditor: 'Auditor',
  operator: 'Operator',
}

/** Keeps the words that are roles. An unknown word gives no right. */
export function rolesFrom(words: readonly string[]): readonly Role[] {
  return roles.filter((role) => words.includes(role))
}

/** Whose families somebody may reach: everybody's, those assigned to them, or none. */
export type Reach = 'all' | 'own' | 'none'

const supervising: readonly Role[] = ['seniorFamilyPartner', 'clinician', 'programManager']

/**
 * The caseload rule, in its one place: who supervises reaches every family of the agency, a Family Partner those assigned
 * to them, everybody else none. Row security applies it to each table that holds anything about a family.
 */
export function reachOf(held: readonly Role[]): Reach {
  if (held.some((role) => supervising.includes(role))) return 'all'
  return held.includes('familyPartner') ? 'own' : 'none'
}
