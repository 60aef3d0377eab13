import { openSample, type Opened } from './opened'

/** A sample database that the app's own code reaches as it does when it runs: by its environment. Call it first in `beforeAll`. */
export async function openAsApp(): Promise<Opened> {
  const sample = await openSample()
  process.env.APP_DATABASE_URL = sample.database.appUrl
  process.env.APP_SECRET = 'a secret that only the tests know of'
  process.env.DATABASE_POOL_SIZE = '4'
  process.env.LOG_LEVEL = 'silent'
  return {
    ...sample,
    close: async () => {
      const { pool } = await import('@/db/pool')
      await pool().end()
      await sample.close()
    },
  }
}
