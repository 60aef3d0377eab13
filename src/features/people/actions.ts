'use server'

import { environment } from '@/platform/environment'
import { action } from '@/tenancy/action'
import { changeRoles, disable, enable, invite, withdrawInvitation } from './commands'
import { findPerson } from './queries'
import { aMember, anInvitation, invitation, newRoles } from './schema'

/** Invites somebody and answers the link, which is shown this once. */
export const inviteAction = action({
  name: 'people.invite',
  permission: 'people.manage',
  input: invitation,
  creates: true,
  run: async (scope, db, input) => {
    const made = await invite(scope, db, input)
    if (!made.ok) return made
    const link = new URL(`/invitation/${made.token}`, environment().url).href
    return { ok: true, value: { link, name: input.displayName, replaced: made.replaced.length > 0 }, records: [{ kind: 'invitation', id: made.id }, ...made.replaced.map((id) => ({ kind: 'invitation', id, changed: ['revokedAt'] }))], revalidate: ['/people'] }
  },
})

/** Makes an invitation's link useless. */
export const withdrawInvitationAction = action({
  name: 'people.withdrawInvitation',
  permission: 'people.manage',
  input: anInvitation,
  row: (scope, db, { invitationId }) => db.invitation.findFirst({ where: { id: invitationId, acceptedAt: null, revokedAt: null } }),
  run: async (scope, db, { invitationId }) => {
    await withdrawInvitation(scope, db, invitationId)
    return { ok: true, value: undefined, records: [{ kind: 'invitation', id: invitationId, changed: ['revokedAt'] }], revalidate: ['/people'] }
  },
})

/** Gives a member other roles, and ends what they have open. */
export const changeRolesAction = action({
  name: 'people.changeRoles',
  permission: 'people.manage',
  input: newRoles,
  row: (scope, db, { membershipId }) => findPerson(scope, db, membershipId),
  run: async (scope, db, input, person) => {
    const changed = await changeRoles(scope, db, person, input)
    if (!changed.ok) return changed
    return { ok: true, value: undefined, records: [{ kind: 'membership', id: person.membershipId, changed: ['roles'] }], revalidate: ['/people'] }
  },
})

/** Lets a leaver out. */
export const disableAction = action({
  name: 'people.disable',
  permission: 'people.manage',
  input: aMember,
  row: (scope, db, { membershipId }) => findPerson(scope, db, membershipId),
  run: async (scope, db, _input, person) => {
    const done = await disable(scope, db, person)
    if (!done.ok) return done
    return { ok: true, value: undefined, records: [{ kind: 'membership', id: person.membershipId, changed: ['disabledAt'] }], revalidate: ['/people'] }
  },
})

/** Lets somebody back in. */
export const enableAction = action({
  name: 'people.enable',
  permission: 'people.manage',
  input: aMember,
  row: (scope, db, { membershipId }) => findPerson(scope, db, membershipId),
  run: async (scope, db, _input, person) => {
    await enable(scope, db, person)
    return { ok: true, value: undefined, records: [{ kind: 'membership', id: person.membershipId, changed: ['disabledAt'] }], revalidate: ['/people'] }
  },
})
