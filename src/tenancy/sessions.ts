import { type Db, Prisma } from '@/db/database'
import type { StandingMembership } from './scope'
import { makeToken, readToken } from './token'

/** Unused for so long, a session is over. */
export const idleLimitMs = 15 * 60_000
/** Over in any case so long after signing in. */
export const absoluteLimitMs = 12 * 3_600_000
/** Being seen is written down no oftener than this, so that reading a page is not always a write. */
const seenEveryMs = 30_000

export type LiveSession = { readonly sessionId: string; readonly expiresAt: Date; readonly agencyName: string; readonly membership: StandingMembership }

/**
 * Opens a session for somebody who has proved who they are, inside a transaction declared for the agency.
 * A session that continues another one in a second agency keeps its absolute end.
 */
export async function openSession(db: Db, { tenantId, userId, now, expiresAt }: { tenantId: string; userId: string; now: Date; expiresAt?: Date }): Promise<string> {
  const { token, hash } = makeToken(tenantId)
  await db.session.create({
    data: { tenantId, userId, tokenHash: hash, createdAt: now, lastSeenAt: now, expiresAt: expiresAt ?? new Date(now.getTime() + absoluteLimitMs) },
  })
  await db.membership.update({ where: { tenantId_userId: { tenantId, userId } }, data: { lastUsedAt: now } })
  return token
}

type Row = {
  sessionId: string; agencyName: string; lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null; disabledAt: Date | null
  userId: string; membershipId: string; roles: string[]; timeZone: string; staffId: string | null
}

/**
 * Whose session a token is, and with which roles, as of this moment; null when it is not, or no longer, one. Inside a
 * transaction declared for the token's agency. One statement, since every request asks.
 */
export async function checkSession(db: Db, token: string, now: Date): Promise<LiveSession | null> {
  const claim = readToken(token)
  if (!claim) return null
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s."id" AS "sessionId", s."lastSeenAt", s."expiresAt", s."revokedAt", m."disabledAt", m."userId", m."id" AS "membershipId", m."roles", a."timeZone", a."name" AS "agencyName", f."id" AS "staffId"
    FROM "Session" s
    JOIN "Membership" m ON m."tenantId" = s."tenantId" AND m."userId" = s."userId"
    JOIN "Agency" a ON a."id" = s."tenantId"
    LEFT JOIN "Staff" f ON f."tenantId" = m."tenantId" AND f."membershipId" = m."id" AND f."strikeId" IS NULL
    WHERE s."tenantId" = ${claim.tenantId}::uuid AND s."tokenHash" = ${claim.hash}`)
  if (!row || row.revokedAt || row.disabledAt || now >= row.expiresAt) return null
  const idle = now.getTime() - row.lastSeenAt.getTime()
  if (idle >= idleLimitMs) return null
  if (idle >= seenEveryMs) await db.session.update({ where: { tenantId_id: { tenantId: claim.tenantId, id: row.sessionId } }, data: { lastSeenAt: now } })
  const { userId, membershipId, roles, timeZone, staffId } = row
  return { sessionId: row.sessionId, expiresAt: row.expiresAt, agencyName: row.agencyName, membership: { tenantId: claim.tenantId, userId, membershipId, roles, timeZone, staffId } }
}

/** Ends the session of a token, whatever its state. */
export async function closeSession(db: Db, token: string, now: Date): Promise<void> {
  const claim = readToken(token)
  if (claim) await db.session.updateMany({ where: { tokenHash: claim.hash, revokedAt: null }, data: { revokedAt: now } })
}

/** Ends every session somebody has in the agency the transaction was declared for. */
export async function closeSessionsOf(db: Db, userId: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
}
