import { tellAgreement } from '@/features/agreements/judged'
import { answerTold } from '@/features/verdicts/answer'

/** The verdicts on one sentence of a document, with their reasons, for whoever opens it on an agreement's page. */
export async function GET(request: Request, { params }: RouteContext<'/agreements/[agreementId]/verdicts'>): Promise<Response> {
  const { agreementId } = await params
  return answerTold(request, 'programs.manage', { kind: 'workingAgreement', id: agreementId }, (scope, db, wish) => tellAgreement(scope, db, agreementId, wish))
}
