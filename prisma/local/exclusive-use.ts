import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '@/platform/errors'

/** Holds a data folder's server for one process. Postgres itself gives it up when the process dies, in whatever way. */
export type ExclusiveUse = {
  /** Resolves when the server went away while we held it. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

const lockName = 'alongside: one process serves one data folder'
const attempts = 10
const pauseMs = 500

/**
 * Takes a server for this process alone, waiting a few seconds for one that is just going away.
 * @throws PlainError when another process keeps it.
 */
export async function takeExclusiveUse(ownerUrl: string): Promise<ExclusiveUse> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: `alongside ${process.pid}` })
  let released = false
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => {
      if (!released) resolve()
    })
  })
  const release = async () => {
    released = true
    await client.end().catch(() => undefined)
  }
  await client.connect()
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS taken', [lockName])
    if (rows[0]?.taken) return { lost, release }
    await sleep(pauseMs)
  }
  const { rows: users } = await client.query<{ application_name: string }>(`SELECT application_name FROM pg_stat_activity WHERE application_name ~ '^alongside [0-9]+$' AND pid <> pg_backend_pid()`)
  await release()
  throw new PlainError(`This data is being served already${users[0] ? `, by process ${users[0].application_name.split(' ')[1]}` : ''}. Stop that first, with Ctrl-C where it runs.`)
}
