import { createHash, randomBytes } from 'node:crypto'

/** What stands in a cookie or a link: the agency, so that the row can be looked up under its row security, and a secret. */
export type NewToken = { readonly token: string; readonly hash: string }

/** How long an invitation's link can be used. */
export const invitationLastsMs = 7 * 86_400_000

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** Makes a token with 256 bits of chance. Only its hash is ever stored. */
export function makeToken(tenantId: string): NewToken {
  const secret = randomBytes(32).toString('base64url')
  return { token: `${tenantId}.${secret}`, hash: hashOf(secret) }
}

/** The agency a token claims to be of, and the hash to look for there; null for anything that is no token. */
export function readToken(token: unknown): { readonly tenantId: string; readonly hash: string } | null {
  const [, tenantId, secret] = (typeof token === 'string' && shape.exec(token)) || []
  return tenantId && secret ? { tenantId, hash: hashOf(secret) } : null
}
