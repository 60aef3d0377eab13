import { defineConfig } from 'prisma/config'

/**
 * The Prisma CLI's settings. It needs the address of a database only for `migrate` and `db`; `generate` and `validate` do without.
 * When we use the CLI ourselves, prisma/local/prisma-command.ts sets the address and the schema engine.
 */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/alongside' },
})
