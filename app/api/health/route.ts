export const dynamic = 'force-dynamic'

/** Whether the process lives. Asks nothing of the database: a supervisor must not restart the app because Postgres is away. */
export function GET(): Response {
  return Response.json({ status: 'alive' })
}
