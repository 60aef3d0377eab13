import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { isTimeZone } from '@/rules/calendar/zone'
import { newPassword } from '@/tenancy/password-rule'

const name = typedText(200).pipe(z.string().min(1, 'Write a name.'))

export const firstAgency = z.object({
  agency: name,
  timeZone: z.string().max(80).refine(isTimeZone, 'Choose a time zone.'),
  displayName: name,
  email: z.string().trim().toLowerCase().max(320, 'Use at most 320 characters.').pipe(z.email('Write an address such as ana@agency.org.')),
  password: newPassword,
})

export const acceptance = z.object({ token: z.string().max(200), displayName: name.optional(), password: newPassword })
