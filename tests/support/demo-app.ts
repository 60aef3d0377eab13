import { startNext } from '@/cli/next-process'
import { freePort } from '@/platform/ports'

/** The addresses of a migrated database. */
type Addresses = { readonly ownerUrl: string; readonly appUrl: string }

/** A production build that serves, at an address of its own. */
export type RunningApp = { readonly url: string; stop(): Promise<void> }

/** Puts the demo's data into a database. */
export async function loadDemoData(database: Addresses): Promise<void> {
  await (await import('../../prisma/demo')).loadDemo(database) // now, and no earlier: it needs the generated client, which a fresh checkout lacks
}

/** Serves the production build on a database that has the demo's data. */
export async function startDemoApp(database: Addresses, stop: AbortSignal): Promise<RunningApp> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const app = await startNext({ mode: 'start', port, quiet: true, environment: { APP_DATABASE_URL: database.appUrl, APP_SECRET: 'a secret that only the tests know', APP_URL: url, ALONGSIDE_DEMO: '1', LOG_LEVEL: 'warn' } }, stop)
  return { url, stop: () => app.stop() }
}
