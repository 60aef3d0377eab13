import type { Db } from '@/db/database'
import { closingWords } from '@/features/families/fact-words'
import { judgeFamilyIn } from '@/features/families/judged'
import { sayDay } from '@/features/obligations/words'
import { dayFromIso, spoken } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { isOfDischarge } from '../duties'
import { givingsOf, planOf } from '../queries'
import { readDischarges } from '../rows'
import { tellPlan } from '../told-plan'
import type { PlanPaper } from './plan-paper'

/** A finished plan as it is put on paper; null where there is none that the asker may see, and for one that was struck. */
export async function readPaper(scope: TenantScope, db: Db, familyId: string, planId: string): Promise<PlanPaper | null> {
  const { tenantId, today, now } = scope
  const found = await db.dischargePlan.findUnique({ where: { tenantId_id: { tenantId, id: planId } }, select: { familyId: true, family: { select: { agency: { select: { name: true } } } } } })
  if (found?.familyId !== familyId) return null
  const family = await readDischarges(db, familyId)
  const stay = family?.enrollments.find((one) => planOf(family, one)?.id === planId)
  const plan = family && stay && planOf(family, stay)
  if (!plan) return null
  const youth = family.youths.find(({ id }) => id === stay.youthId)
  const name = youth ? `${youth.givenName} ${youth.familyName}` : family.name
  const [program] = await judgeFamilyIn(db, today, { id: familyId, youths: family.youths.map(({ id, givenName }) => ({ id, name: givenName })) }, stay.programId)
  const citation = (program?.verdicts.find(({ requirements }) => isOfDischarge(requirements[0])) ?? program?.verdicts[0])?.citation
  const { closing } = stay
  const ended = closing ? ` Service ended on ${sayDay(closing.on, today)}: ${closingWords[closing.reason] ?? closing.reason}.` : ''
  return {
    agency: found.family.agency.name, program: stay.program.name, edition: citation ? `${citation.document}, ${citation.edition}` : null, youth: name,
    stay: `Enrolled on ${sayDay(stay.on, today)}.${ended}`,
    plan: tellPlan(plan, givingsOf(family, stay), { youthId: stay.youthId, timeZone: stay.program.timeZone, today, family }),
    writtenOn: sayDay(plan.on, today), asOf: spoken(dayFromIso(today)), now,
  }
}
