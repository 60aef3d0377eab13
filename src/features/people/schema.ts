import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { assignableRoles } from '@/tenancy/roles'

const roles = z.array(z.enum(assignableRoles), 'Choose at least one role.').min(1, 'Choose at least one role.').max(assignableRoles.length)

export const invitation = z.object({
  displayName: typedText(200).pipe(z.string().min(1, 'Write a name.')),
  email: z.string().trim().toLowerCase().max(320, 'Use at most 320 characters.').pipe(z.email('Write an address such as ana@agency.org.')),
  roles,
})

export const aMember = z.object({ membershipId: z.uuid() })
export const newRoles = z.object({ membershipId: z.uuid(), version: z.coerce.number().int(), roles })
export const anInvitation = z.object({ invitationId: z.uuid() })
