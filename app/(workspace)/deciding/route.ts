import { after } from 'next/server'
import { decideInBackground, readWaiting } from '@/features/obligations/background'
import { readPage } from '@/tenancy/read'

/** How many cases still wait to be decided: numbers alone, so that it can be asked every other second. Whoever asks keeps it going. */
export async function GET(): Promise<Response> {
  const { scope, waiting } = await readPage('self', async (asking, db) => ({ scope: asking, waiting: await readWaiting(asking, db) }))
  if (waiting.left > 0 && !waiting.stopped) after(() => decideInBackground(scope))
  return Response.json(waiting, { headers: { 'Cache-Control': 'no-store' } })
}
