import { Prisma } from '@/generated/prisma/client'

declare const declared: unique symbol

/** The database inside a transaction that has said for whom it runs. Only src/db/transaction.ts makes one. */
export type Db = Prisma.TransactionClient & { readonly [declared]: true }

/** Prisma's types and `Prisma.sql`: the one door to the generated client's names. */
export { Prisma }
