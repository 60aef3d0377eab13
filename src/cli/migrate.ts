import { openDatabase } from '../../prisma/local/database'
import { PlainError } from '@/platform/errors'
import { runCommand } from './run-command'

/** `npm run migrate`: brings the database at DATABASE_URL up to date and lets the app's role in, before new servers start. */
await runCommand(async () => {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new PlainError('Set DATABASE_URL to the address of the database, as its owner: postgresql://user:password@host:5432/alongside')
  const database = await openDatabase({ folder: '.data/app', ownerUrl, appUrl: process.env.APP_DATABASE_URL || undefined })
  await database.close()
  process.stdout.write('The database is up to date.\n')
})
