import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/tenancy/auth-options'

/** Signing in and out. The settings are made at the first request: a build has no environment. */
function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return NextAuth(request, context, authOptions()) as Promise<Response>
}

export { handle as GET, handle as POST }
