import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { coversSharing } from '@/features/consents/standing'
import { momentTyped } from '@/features/contacts/moment'
import { turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { Recorded } from './closing'
import { sayLapsed } from './lapsed'
import { caregiversOf, type HeldStay } from './queries'
import type { WrittenPlan } from './rows'
import type { NewGiving } from './schema'

type HeldPlan = HeldStay & { readonly plan: WrittenPlan }

/** Who is given a plan: a caregiver on file of the youth; or a provider, who may have it only under a consent in force that day. */
function recipientOf({ family, stay }: HeldPlan, { to, date }: NewGiving, today: NewGiving['date']): { readonly caregiverId: string } | { readonly providerId: string } | ActionRefusal {
  const [kind, id = ''] = to.split(':')
  if (kind === 'caregiver') return caregiversOf(family, stay.youthId).some((one) => one.id === id) ? { caregiverId: id } : wrongAt('to', 'Choose one of the youth’s caregivers on file.')
  const provider = family.providers.find((one) => one.id === id)
  if (!provider) return refusals.notFound
  // Asked now, of the family as it is held: a consent taken back a moment ago is seen here.
  const sharing = { youthId: stay.youthId, providerId: id, on: date }
  if (coversSharing(family, sharing)) return { providerId: id }
  const says = `No consent to share with ${provider.name} was in force on ${sayDay(date, today)}, so the plan was not shared: nothing is recorded.`
  const lapsed = sayLapsed(family, sharing, today)
  if (lapsed !== null) return refuse('noConsent', `${says} ${lapsed}`, { to: lapsed })
  return refuse('noConsent', `${says} Record the caregiver’s consent first, then give the plan on that day or later.`, { to: says })
}

/** Records that a plan was given to a caregiver or shared with a provider. */
export async function givePlan(scope: TenantScope, db: Db, input: NewGiving, held: HeldPlan): Promise<Recorded | ActionRefusal> {
  const { id, date, means } = input
  const { family, stay, plan } = held
  const { timeZone } = stay.program
  const at = momentTyped(input, timeZone)
  if ('ok' in at) return at
  const today = wallClockOf(timeZone, scope.now).date
  if (at > scope.now) return wrongAt(date > today ? 'date' : 'time', 'This is in the future. Record it once the plan is given.')
  if (date < plan.on) return wrongAt('date', `The plan was written on ${sayDay(plan.on, today)}, and cannot have been given before.`)
  const recipient = recipientOf(held, input, today)
  if ('ok' in recipient) return recipient
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.planDelivery.create({
      data: {
        tenantId: scope.tenantId, id, familyId: family.id, youthId: stay.youthId, planId: plan.id, to: 'caregiverId' in recipient ? 'caregiver' : 'provider', ...recipient, means, at, localOn: toColumn(date),
        enteredAt: scope.now, enteredById: scope.membershipId,
      },
    })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}
