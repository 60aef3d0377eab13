'use server'

import { acceptInvitation } from '@/tenancy/invitation'
import { publicAction } from '@/tenancy/public-action'
import { setUp } from '@/tenancy/set-up'
import { acceptance, firstAgency } from './schema'

/** Makes the first agency and its administrator on an empty database. */
export const setUpAction = publicAction({ name: 'agency.setUp', input: firstAgency, run: (input, { now }) => setUp(input, now) })

/** Joins the agency that an invitation's link leads to. */
export const acceptInvitationAction = publicAction({ name: 'invitation.accept', input: acceptance, run: acceptInvitation })
