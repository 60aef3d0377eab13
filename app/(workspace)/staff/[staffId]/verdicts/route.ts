import { tellPerson } from '@/features/staff/judged'
import { answerTold } from '@/features/verdicts/answer'

/** The verdicts on one sentence of a document, with their reasons, for whoever opens it on somebody's staff file. */
export async function GET(request: Request, { params }: RouteContext<'/staff/[staffId]/verdicts'>): Promise<Response> {
  const { staffId } = await params
  return answerTold(request, 'staff.read', { kind: 'staff', id: staffId }, (scope, db, wish) => tellPerson(scope, db, staffId, wish))
}
