import { notFound } from 'next/navigation'
import * as z from 'zod'
import { findImport, isBrokenOff } from '@/features/imports/queries'
import { readPage } from '@/tenancy/read'

/** How far an import is: numbers alone, so that it can be asked every second. */
export async function GET(_request: Request, { params }: RouteContext<'/import/[importId]/progress'>): Promise<Response> {
  const { importId } = await params
  const progress = await readPage('imports.run', async ({ now }, db) => {
    const found = z.uuid().safeParse(importId).success ? await findImport(db, importId) : null
    return found && { state: found.state, done: found.doneCount, of: found.ofCount, finished: found.finishedAt !== null, brokenOff: isBrokenOff(found, now) }
  })
  return progress ? Response.json(progress, { headers: { 'Cache-Control': 'no-store' } }) : notFound()
}
