import { assignableRoles, type Role, roleNames } from '@/tenancy/roles'

const does: Readonly<Record<(typeof assignableRoles)[number], string>> = {
  familyPartner: 'Works with the families assigned to them and sees no others.',
  seniorFamilyPartner: 'Works with families, supervises Family Partners, sees every family.',
  clinician: 'Supervises and is consulted, sees every family.',
  programManager: 'Runs programs, referrals and staffing, sees every family.',
  administrator: 'Lets people in and out and sets up programs. Sees no family’s records.',
}

/** The roles an administrator may give, with what each may do. */
export const roleChoices = assignableRoles.map((role) => ({ value: role, label: roleNames[role], hint: does[role] }))

/** Roles as people read them. */
export const rolesInWords = (roles: readonly Role[]) => roles.map((role) => roleNames[role]).join(', ')
