import { type OpenDatabase, openDatabase } from '../../prisma/local/database'
import { PlainError } from '@/platform/errors'
import { portIsFree } from '@/platform/ports'
import { startNext } from './next-process'
import { prepareBuild, prepareClient } from './product-build'
import { aborted } from './stop-request'

export type Product = {
  /** What is served, as the person who started it calls it. */
  readonly title: string
  /** Where the data is kept when no other database is named. */
  readonly folder: string
  readonly mode: 'start' | 'dev'
  /** Whether the demo's agencies and families are loaded. */
  readonly demo: boolean
  /** What else whoever starts it wants to know. */
  readonly hint?: string
  /** The owner's and the app's address of another Postgres. Demo data never goes there. */
  readonly ownerUrl?: string | undefined
  readonly appUrl?: string | undefined
}

const firstPort = 3000
const lastPort = 3099

/** The port that `PORT` asks for, or the first free one from 3000 on. @throws PlainError when the wanted one is taken. */
export async function choosePort(wanted: string | undefined): Promise<number> {
  if (wanted) {
    const port = Number(wanted)
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new PlainError(`PORT must be a number from 1 to 65535, not “${wanted}”.`)
    if (!(await portIsFree(port))) throw new PlainError(`Port ${port} is taken by another program. Set PORT to another one.`)
    return port
  }
  for (let port = firstPort; port <= lastPort; port++) if (await portIsFree(port)) return port
  throw new PlainError(`No port from ${firstPort} to ${lastPort} is free. Set PORT.`)
}

/** Builds if needed, opens the database, serves until asked to stop, then stops both. */
export async function serveProduct(product: Product, stop: AbortSignal): Promise<void> {
  await (product.mode === 'start' ? prepareBuild(stop) : prepareClient())
  stop.throwIfAborted()
  const database = await openDatabase(product)
  try {
    if (product.demo) await (await import('../../prisma/demo')).loadDemo(database) // now, and no earlier: it needs the generated client, which a fresh checkout lacks
    stop.throwIfAborted()
    await serve(product, database, stop)
  } finally {
    await database.close()
  }
}

async function serve(product: Product, database: OpenDatabase, stop: AbortSignal): Promise<void> {
  const port = await choosePort(process.env.PORT)
  const address = `http://localhost:${port}`
  const environment = {
    APP_DATABASE_URL: database.appUrl,
    APP_SECRET: process.env.APP_SECRET || database.appSecret,
    APP_URL: process.env.APP_URL || address,
    ALONGSIDE_DEMO: product.demo ? '1' : '', // whoever starts the product itself cannot open it to everybody by mistake
  }
  const server = await startNext({ mode: product.mode, port, environment }, stop)
  process.stdout.write(`\n${product.title}: ${address}\nCtrl-C stops it. The data stays in ${product.ownerUrl ? 'your database' : product.folder}.\n${product.hint ?? ''}\n`)
  try {
    const end = await Promise.race([
      aborted(stop).then(() => undefined),
      server.ended.then((code) => `The web server ended by itself (code ${code}). Start again: nothing that was saved is lost.`),
      database.lost.then(() => 'The database server ended by itself. Start again: nothing that was saved is lost.'),
    ])
    if (end && !stop.aborted) throw new PlainError(end)
  } finally {
    await server.stop()
  }
}
