import { type NextRequest, NextResponse } from 'next/server'
import { securityHeaders } from '@/platform/security-headers'
import { askedHeader } from '@/tenancy/way-back'

/**
 * Puts the security headers on every answer. It is never a lock: it can be gone around,
 * so every page, action and handler checks for itself who is asking.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const headers = securityHeaders(nonce, {
    development: process.env.NODE_ENV === 'development',
    encrypted: process.env.APP_URL?.startsWith('https:') ?? false,
  })
  // Next reads the nonce from the request's own policy and puts it on the scripts it writes.
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', headers['Content-Security-Policy'] ?? '')
  forwarded.set(askedHeader, request.nextUrl.pathname)
  const onward = { request: { headers: forwarded } }
  const response = isReadable(request.nextUrl.pathname) ? NextResponse.next(onward) : NextResponse.rewrite(new URL(nowhere, request.url), onward)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** An address that no page has. */
const nowhere = '/nowhere'

/** Whether the percent signs of a path can be read. Next answers those that cannot with a fault of ours; to us they are not found. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Everything but the files of the build, whose names change with their contents and which may be kept for ever. */
export const config = { matcher: ['/((?!_next/static/).*)'] }
