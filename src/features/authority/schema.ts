import * as z from 'zod'
import { groundsAgainst, groundsToSign } from './grounds'

const toSign = groundsToSign.map(([ground]) => ground)

/** On what ground somebody signs, said at the moment of signing because it was not on file. */
export const groundSaid = z.enum(toSign, 'Choose on what ground they may sign.').optional()

/** Whether a caregiver may sign; left out, it is not known yet. */
export const authoritySaid = z.enum([...toSign, ...groundsAgainst.map(([ground]) => ground)], 'Choose from the list.').optional()

/** Whether a caregiver may sign for a youth, as somebody found out. `seen` is what stood there before. */
export const newAuthority = z.object({ familyId: z.uuid(), caregiverId: z.uuid(), youthId: z.uuid(), authority: authoritySaid, seen: authoritySaid })
export type NewAuthority = z.infer<typeof newAuthority>
