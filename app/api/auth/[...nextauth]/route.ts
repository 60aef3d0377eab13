import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/tenancy/auth-options'

/**
 * Signing in and out. The settings are made at the first request: a build has no environment. Where somebody is led
 * afterwards is not for the address to say, and next-auth breaks on one it cannot read: it is taken out.
 */
function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  request.nextUrl.searchParams.delete('callbackUrl')
  return NextAuth(request, context, authOptions()) as Promise<Response>
}

export { handle as GET, handle as POST }
