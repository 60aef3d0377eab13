import { drawPlan } from '@/features/discharge/paper/plan-paper'
import { readPaper } from '@/features/discharge/paper/read-paper'
import { readRecord } from '@/tenancy/read'

/** A finished discharge plan on paper. The look is asked for and written down as that of any page. */
export async function GET(_request: Request, { params }: RouteContext<'/families/[familyId]/discharge/[planId]/plan.pdf'>): Promise<Response> {
  const { familyId, planId } = await params
  const paper = await readRecord('discharge.record', { kind: 'dischargePlan', id: planId, familyId }, (scope, db) => readPaper(scope, db, familyId, planId))
  const pdf = await drawPlan(paper)
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="discharge-plan.pdf"' } })
}
