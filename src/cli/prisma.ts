import { openDatabase } from '../../prisma/local/database'
import { runPrisma } from '../../prisma/local/prisma-command'
import { runCommand } from './run-command'

/** `npm run prisma -- migrate dev --name x`: Prisma's own CLI against the development database, which is started for it. */
await runCommand(async () => {
  const database = await openDatabase({ folder: '.data/dev' })
  try {
    const { code } = await runPrisma(process.argv.slice(2), { databaseUrl: database.ownerUrl, interactive: true })
    process.exitCode = code
  } finally {
    await database.close()
  }
})
