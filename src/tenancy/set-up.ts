import 'server-only'
import { randomUUID } from 'node:crypto'
import { Prisma } from '@/db/database'
import { declare } from '@/db/transaction'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import { hashPassword } from './password'
import { normalEmail } from './sign-in'
import { keepStaffEntry } from './staff-entry'

/** Whether somebody has set this installation up. */
export async function isSetUp(): Promise<boolean> {
  return (await unscopedTransaction({}, (db) => db.installation.count())) > 0
}

const alreadySetUp = refuse('alreadySetUp', 'Alongside has been set up here already. Go to the sign-in page.')

export type FirstAgency = { readonly agency: string; readonly timeZone: string; readonly displayName: string; readonly email: string; readonly password: string }

/** Makes the first agency and its administrator. The installation's one row makes sure that it happens once, also when two try at the same moment. */
export async function setUp(first: FirstAgency, now: Date): Promise<{ readonly ok: true; readonly value: { readonly email: string } } | ActionRefusal> {
  if (await isSetUp()) return alreadySetUp // before the costly part: everybody can ask
  const tenantId = randomUUID()
  const email = normalEmail(first.email)
  const passwordHash = await hashPassword(first.password)
  try {
    await unscopedTransaction({ tenantId, email }, async (db) => {
      await db.installation.create({ data: { setUpAt: now } })
      await db.agency.create({ data: { id: tenantId, name: first.agency, timeZone: first.timeZone, createdAt: now } })
      const user = await db.user.create({ data: { email, displayName: first.displayName, passwordHash, createdAt: now } })
      await declare(db, { tenantId, userId: user.id })
      const { id: actorId } = await db.membership.create({ data: { tenantId, userId: user.id, roles: ['administrator'], createdAt: now } })
      await keepStaffEntry(db, { tenantId, membershipId: actorId, displayName: first.displayName, roles: ['administrator'], now })
      await db.auditEntry.create({ data: { tenantId, actorId, at: now, action: 'agency.setUp', recordKind: 'agency', recordId: tenantId, changed: [], requestId: 'set-up' } })
    })
    return { ok: true, value: { email } }
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return alreadySetUp
    throw error
  }
}
