import { errorsOf } from '@/features/imports/csv'
import { readImport } from '@/features/imports/queries'
import { readRecord } from '@/tenancy/read'

/** The rows of an import that have an error, as a file to mend. */
export async function GET(_request: Request, { params }: RouteContext<'/import/[importId]/errors'>): Promise<Response> {
  const { importId } = await params
  const { stored, sheet, looked } = await readRecord('imports.run', { kind: 'import', id: importId }, (scope, db) => readImport(scope, db, importId))
  return new Response(errorsOf(stored.headers, sheet, looked?.checked?.problems ?? []), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="rows-with-errors.csv"', 'Cache-Control': 'no-store' } })
}
