import { pool } from '@/db/pool'
import { readiness } from '@/db/readiness'

export const dynamic = 'force-dynamic'

/** Whether requests may be sent here: 200 when the database answers and is migrated, otherwise 503 with the reason. */
export async function GET(): Promise<Response> {
  const state = await readiness(pool())
  return state.ready ? Response.json({ status: 'ready' }) : Response.json({ status: 'not ready', reason: state.reason }, { status: 503 })
}
