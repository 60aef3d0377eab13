import 'server-only'
import { createClient, type PrismaClient } from './client'
import { pool } from './pool'

const shared = globalThis as typeof globalThis & { alongsideClient?: PrismaClient }

/** The running app's client, over the process's connections. Only this folder uses it. */
export function appClient(): PrismaClient {
  return (shared.alongsideClient ??= createClient(pool()))
}
