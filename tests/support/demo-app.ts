import { startNext } from '@/cli/next-process'
import { freePort } from '@/platform/ports'

/** The addresses of a migrated database. */
type Addresses = { readonly ownerUrl: string; readonly appUrl: string }

/** The production build with the demo's data on a database, at an address of its own. */
export async function startDemoApp(database: Addresses, stop: AbortSignal): Promise<{ readonly url: string; stop(): Promise<void> }> {
  await (await import('../../prisma/demo')).loadDemo(database) // now, and no earlier: it needs the generated client, which a fresh checkout lacks
  const port = await freePort()
  const url = `http://localhost:${port}`
  const app = await startNext({ mode: 'start', port, quiet: true, environment: { APP_DATABASE_URL: database.appUrl, APP_SECRET: 'a secret that only the tests know', APP_URL: url, ALONGSIDE_DEMO: '1', LOG_LEVEL: 'warn' } }, stop)
  return { url, stop: () => app.stop() }
}
