import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'

/**
 * The bare database client over some connections. Row security shows it no rows at all, because it says for nobody:
 * everything but this folder goes through a transaction of scoped-transaction.ts. An architecture test holds it to that.
 */
export function createClient(connections: pg.Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(connections), errorFormat: 'minimal' })
}

export type { PrismaClient }
