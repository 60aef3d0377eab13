import { templateOf } from '@/features/imports/csv'
import { importKinds } from '@/features/imports/kinds'
import { admit } from '@/tenancy/read'

/** A file with the headings of one kind, to be filled in. */
export async function GET(request: Request): Promise<Response> {
  await admit('imports.run')
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = importKinds.find((one) => one === asked) ?? 'families'
  return new Response(templateOf(kind), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${kind}.csv"` } })
}
