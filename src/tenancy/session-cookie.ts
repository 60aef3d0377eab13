import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { environment } from '@/platform/environment'
import { absoluteLimitMs } from './sessions'

/** How the session's cookie is called and kept. Over TLS its name itself forbids other paths and hosts to set it. */
export function sessionCookie() {
  const secure = environment().url.protocol === 'https:'
  return {
    name: secure ? '__Host-alongside-session' : 'alongside-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const
}

/** The opaque session token in the request's cookie, or null. Nothing else stands in it. */
export async function readSessionCookie(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value
  if (!sealed) return null
  const opened = await decode({ token: sealed, secret: environment().secret }).catch(() => null) // forged, or from before the secret changed
  const sid: unknown = opened?.['sid']
  return typeof sid === 'string' ? sid : null
}

/** Puts a token into the cookie, sealed as next-auth seals it at signing in. */
export async function writeSessionCookie(token: string): Promise<void> {
  const { name, options } = sessionCookie()
  const maxAge = absoluteLimitMs / 1000
  ;(await cookies()).set(name, await encode({ token: { sid: token }, secret: environment().secret, maxAge }), { ...options, maxAge })
}

/** Takes the cookie away. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
