import * as z from 'zod'
import { PlainError } from './errors'

const postgresUrl = z.string({ error: 'is missing' }).refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol), 'must be an address such as postgresql://user:password@host:5432/database')

const webUrl = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be an address such as https://alongside.example.org')

/** Every variable that the running app reads, and what it is for. */
const shape = z.object({
  /** Postgres, as the role that is bound by row security. Never the owner's address. */
  APP_DATABASE_URL: postgresUrl,
  /** Signs what must not be forged. Changing it signs everybody out. */
  APP_SECRET: z.string({ error: 'is missing' }).min(32, 'must have at least 32 characters'),
  /** Where people reach the app, for links in messages and for deciding whether the connection is encrypted. */
  APP_URL: webUrl.default('http://localhost:3000'),
  /** Connections to the database that one process keeps. */
  DATABASE_POOL_SIZE: z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(1, 'must be at least 1').max(500, 'must be at most 500').default(10),
  /** Set by `npm run demo`: the sign-in page then offers to sign in as each role without a password. */
  ALONGSIDE_DEMO: z.literal('1', { error: 'must be 1 or not be set' }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be one of fatal, error, warn, info, debug, trace, silent' }).default('info'),
})

/** What the app was told at its start, read and checked. */
export type Environment = {
  readonly databaseUrl: string
  readonly secret: string
  readonly url: URL
  readonly databasePoolSize: number
  /** Whether this is the demo, whose people are made up. */
  readonly demo: boolean
  readonly logLevel: string
}

/**
 * Reads the environment. An empty variable counts as one that is not set.
 * @throws PlainError naming every variable that is missing or wrong, without ever quoting a value.
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = shape.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new PlainError(`Alongside cannot start: its environment is not complete.\n${faults.join('\n')}\n.env.example describes each of them; npm start and npm run demo set them by themselves.`)
  }
  const { APP_DATABASE_URL, APP_SECRET, APP_URL, DATABASE_POOL_SIZE, ALONGSIDE_DEMO, LOG_LEVEL } = parsed.data
  return { databaseUrl: APP_DATABASE_URL, secret: APP_SECRET, url: new URL(APP_URL), databasePoolSize: DATABASE_POOL_SIZE, demo: ALONGSIDE_DEMO === '1', logLevel: LOG_LEVEL }
}

let current: Environment | undefined

/** This process's environment, read once. Call it inside functions, never while a module loads: a build has no environment. */
export function environment(): Environment {
  return (current ??= parseEnvironment(process.env))
}
