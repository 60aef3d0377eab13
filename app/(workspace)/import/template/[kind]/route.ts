import { notFound } from 'next/navigation'
import { templateOf } from '@/features/imports/csv'
import { importKinds } from '@/features/imports/kinds'
import { admit } from '@/tenancy/read'

/** A file with the headings of one kind, to be filled in. */
export async function GET(_request: Request, { params }: RouteContext<'/import/template/[kind]'>): Promise<Response> {
  const { kind } = await params
  await admit('imports.run')
  const known = importKinds.find((one) => one === kind) ?? notFound()
  return new Response(templateOf(known), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${known}.csv"` } })
}
