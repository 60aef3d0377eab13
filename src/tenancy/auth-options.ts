import 'server-only'
import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import * as z from 'zod'
import { now } from '@/platform/clock'
import { environment } from '@/platform/environment'
import { log } from '@/platform/log'
import { networkOf } from './network'
import { endSession } from './session'
import { sessionCookie } from './session-cookie'
import { absoluteLimitMs } from './sessions'
import { signIn, type SignInOutcome, signInWithoutPassword } from './sign-in'

const typed = z.object({ email: z.string().max(320), password: z.string().max(200) })
const chosen = z.object({ email: z.string().max(320) })

/** What next-auth asks for: an identifier, which for us is the session's token. It goes into the cookie and nowhere else. */
function userOf(outcome: SignInOutcome): User | null {
  if (outcome.ok) return { id: outcome.token }
  if (outcome.reason === 'wrong') return null
  throw new Error(outcome.reason === 'wait' ? `wait ${outcome.until.toISOString()}` : outcome.reason)
}

const password = Credentials({
  id: 'password',
  credentials: { email: {}, password: {} },
  authorize: async (sent, request) => {
    const read = typed.safeParse(sent)
    const forwarded: unknown = request.headers?.['x-forwarded-for']
    return read.success ? userOf(await signIn({ ...read.data, network: networkOf(typeof forwarded === 'string' ? forwarded : null) }, now())) : null
  },
})

const demo = Credentials({
  id: 'demo',
  credentials: { email: {} },
  authorize: async (sent) => {
    const read = chosen.safeParse(sent)
    return read.success && environment().demo ? userOf(await signInWithoutPassword(read.data.email, now())) : null
  },
})

/** next-auth's settings: it checks the form's token, seals the cookie and clears it. Who may do what is never asked of it. */
export function authOptions(): NextAuthOptions {
  const { secret, url, demo: isDemo } = environment()
  process.env.NEXTAUTH_URL = url.href // next-auth reads its own address from nowhere else
  return {
    secret,
    providers: isDemo ? [password, demo] : [password],
    session: { strategy: 'jwt', maxAge: absoluteLimitMs / 1000 },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      redirect: ({ baseUrl }) => `${baseUrl}/sign-in`, // whatever was asked for: nobody leads others from here to another place
      jwt: ({ token, user }) => ({ sid: (user as User | undefined)?.id ?? token['sid'] }), // the types say there always is a user; there is one only at signing in
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token['sid'] === 'string') await endSession(token['sid'])
      },
    },
    logger: {
      error: (code) => log.warn({ code }, 'next-auth reports a fault'),
      warn: (code) => log.debug({ code }, 'next-auth warns'),
      debug: () => undefined,
    },
  }
}
