import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import { statementNames } from './statement-names'

/**
 * The bare database client over some connections. Row security shows it no rows at all, because it says for nobody:
 * everything but this folder goes through a transaction of scoped-transaction.ts. An architecture test holds it to that.
 */
export function createClient(connections: pg.Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(connections, { statementNameGenerator: statementNames() }), errorFormat: 'minimal' })
}

export type { PrismaClient }
