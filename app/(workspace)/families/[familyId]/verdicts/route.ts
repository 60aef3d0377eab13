import { tellFamily } from '@/features/families/judged'
import { answerTold } from '@/features/verdicts/answer'

/** The verdicts on one sentence of a document, with their reasons, for whoever opens it on the family's page. */
export async function GET(request: Request, { params }: RouteContext<'/families/[familyId]/verdicts'>): Promise<Response> {
  const { familyId } = await params
  return answerTold(request, 'families.read', { kind: 'family', id: familyId, familyId }, (scope, db, wish) => tellFamily(scope, db, familyId, wish))
}
