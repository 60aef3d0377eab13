import { toColumn, toColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import { tooFar } from '@/features/staff/days'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import { newIdentifier } from '@/platform/identifier'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { type CircumstancesFamily, type FoundCaregiver, spansOf, type StoredSpan } from './queries'
import type { ChangedCaregiver, ChangedEnd, NewIcc, NewLiving, NewPreference, SpanKind } from './schema'
import { clashWith, movedBy, type Stay, withoutMove } from './moves'
import { dayBefore, overlapping } from './spans'
import { sayClash } from './words'

/** Another fact that was changed, or written, by the way. */
interface Also {
  readonly id: string
  readonly changed: readonly string[]
}

/** What a change answers: whether it was so before, which verdicts it turned, and what else was changed by it. */
export type Recorded = { readonly ok: true; readonly again: boolean; readonly turned: readonly Turned[]; readonly also: readonly Also[] }

const soBefore: Recorded = { ok: true, again: true, turned: [], also: [] }
const stands = ({ struck }: StoredSpan) => !struck

/** Does it, decides the family anew and tells what turned. */
async function recorded(scope: TenantScope, db: Db, familyId: string, act: () => Promise<unknown>, also: readonly Also[] = []): Promise<Recorded> {
  const turned = await turnedBy(db, scope.today, familyId, async () => {
    await act()
    await decideFamily(scope, db, familyId)
  })
  return { ok: true, again: false, turned, also }
}

type Days = { readonly from: CalendarDate; readonly to?: CalendarDate | undefined; readonly reunificationUntil?: CalendarDate | undefined }

/** What is wrong with the days of a span. `field` is the name of its first. */
function daysFault({ from, to, reunificationUntil }: Days, today: CalendarDate, field = 'from'): ActionRefusal | null {
  const late = 'This is in the future. Record it once it has happened.'
  const fault = from > today ? late : tooFar(from, today, 0)
  if (fault) return wrongAt(field, fault)
  if (to !== undefined && to > today) return wrongAt('to', late)
  if (to !== undefined && to < from) return wrongAt('to', `This is before it began, on ${sayDay(from, today)}.`)
  if (reunificationUntil !== undefined && reunificationUntil < from) return wrongAt('reunificationUntil', `This is before they came there, on ${sayDay(from, today)}.`)
  const far = tooFar(reunificationUntil, today, 2)
  return far ? wrongAt('reunificationUntil', far) : null
}

const entered = ({ tenantId, now, membershipId }: TenantScope, { id, familyId, youthId }: NewIcc | NewLiving | NewPreference) => ({ tenantId, id, familyId, youthId: youthId ?? null, enteredAt: now, enteredById: membershipId })

async function setEnd(scope: TenantScope, db: Db, kind: SpanKind, id: string, to: CalendarDate | null, reunificationUntil?: CalendarDate | null): Promise<void> {
  const where = { tenantId_id: { tenantId: scope.tenantId, id } }
  const data = { to: toColumnOrNull(to) }
  if (kind === 'livingSituation') await db.livingSituation.update({ where, data: { ...data, ...(reunificationUntil === undefined ? {} : { reunificationUntil: toColumnOrNull(reunificationUntil) }) } })
  else if (kind === 'iccEnrollment') await db.iccEnrollment.update({ where, data })
  else await db.preference.update({ where, data })
}

const namesStranger = (family: CircumstancesFamily, youthId: string | undefined) => youthId !== undefined && !family.youths.some(({ id }) => id === youthId)

/** That somebody goes on living where they did, as facts of their own. */
const stayRows = ({ tenantId, now, membershipId }: TenantScope, familyId: string, stays: readonly Stay[]) =>
  stays.map(({ youthId, setting, from, reunificationUntil }) => ({ tenantId, id: newIdentifier(now.getTime()), familyId, youthId, setting, from: toColumn(from), reunificationUntil: toColumnOrNull(reunificationUntil), enteredAt: now, enteredById: membershipId }))

/** Records where a youth lives from a day on. Where they lived until then ends the day before, and goes on for brothers and sisters who stay. */
export async function recordLiving(scope: TenantScope, db: Db, input: NewLiving, family: CircumstancesFamily): Promise<Recorded | ActionRefusal> {
  if (namesStranger(family, input.youthId)) return refusals.notFound
  const reunificationUntil = input.setting === 'congregate' ? input.reunificationUntil : undefined
  const fault = daysFault({ ...input, reunificationUntil }, scope.today)
  if (fault) return fault
  const move = { youthId: input.youthId ?? null, from: input.from, to: input.to ?? null }
  const moved = movedBy(family, move)
  const clash = clashWith(family, move, moved)
  if (clash) return wrongAt('from', sayClash(family, 'livingSituation', clash, scope.today))
  const stays = stayRows(scope, family.id, moved.stays)
  return await recorded(scope, db, family.id, async () => {
    for (const { id } of moved.ended) await setEnd(scope, db, 'livingSituation', id, dayBefore(input.from))
    await strikeFacts(scope, db, 'livingSituation', moved.replaced.map(({ id }) => ({ id, familyId: family.id })), 'They moved that day, too.')
    await db.livingSituation.createMany({ data: stays })
    await db.livingSituation.create({ data: { ...entered(scope, input), setting: input.setting, from: toColumn(input.from), to: toColumnOrNull(input.to), reunificationUntil: toColumnOrNull(reunificationUntil) } })
  }, [...moved.ended.map(({ id }) => ({ id, changed: ['to'] })), ...moved.replaced.map(({ id }) => ({ id, changed: ['strikeId'] })), ...stays.map(({ id }) => ({ id, changed: [] }))])
}

/** Records that a youth is in Intensive Care Coordination. */
export async function recordIcc(scope: TenantScope, db: Db, input: NewIcc, family: CircumstancesFamily): Promise<Recorded | ActionRefusal> {
  const all = spansOf(family, 'iccEnrollment')
  if (namesStranger(family, input.youthId)) return refusals.notFound
  const fault = daysFault(input, scope.today)
  if (fault) return fault
  const [clash] = overlapping(all.filter(stands), { youthId: input.youthId ?? null, from: input.from, to: input.to ?? null })
  if (clash) return wrongAt('from', sayClash(family, 'iccEnrollment', clash, scope.today))
  return await recorded(scope, db, family.id, () => db.iccEnrollment.create({ data: { ...entered(scope, input), from: toColumn(input.from), to: toColumnOrNull(input.to) } }))
}

/** Records a preference that a caregiver stated. */
export async function recordPreference(scope: TenantScope, db: Db, input: NewPreference, family: CircumstancesFamily): Promise<Recorded | ActionRefusal> {
  const { kind, on, caregiverId, note, youthId } = input
  const all = spansOf(family, 'preference')
  if (namesStranger(family, youthId) || !family.caregivers.some(({ id }) => id === caregiverId)) return refusals.notFound
  const fault = daysFault({ from: on }, scope.today, 'on')
  if (fault) return fault
  const [clash] = overlapping(all.filter(stands), { youthId: youthId ?? null, from: on, to: null })
  if (clash) return wrongAt('on', sayClash(family, 'preference', clash, scope.today))
  return await recorded(scope, db, family.id, () => db.preference.create({ data: { ...entered(scope, input), kind, on: toColumn(on), caregiverId, note: note ?? null } }))
}

type Found = { readonly family: CircumstancesFamily; readonly span: StoredSpan }

/** Says until when something held, or that it goes on. Refused where somebody else said otherwise in between. */
export async function changeEnd(scope: TenantScope, db: Db, input: ChangedEnd, { family, span }: Found): Promise<Recorded | ActionRefusal> {
  const { kind } = input
  if (span.struck) return refuse('struck', 'This was struck as entered in error, so it has no end.')
  const [to, until] = [input.to ?? null, kind === 'livingSituation' ? (input.reunificationUntil ?? null) : null]
  if (input.to === input.was && input.reunificationUntil === input.reunificationWas) return wrongAt('to', to === null ? 'Choose the last day. Without one it goes on, as it does now.' : 'This is the last day already. Choose another one, or none.')
  if (to === span.to && until === span.reunificationUntil) return soBefore
  if ((input.was ?? null) !== span.to || (kind === 'livingSituation' && (input.reunificationWas ?? null) !== span.reunificationUntil)) return refusals.changedMeanwhile
  const fault = daysFault({ from: span.from, to: input.to, reunificationUntil: until ?? undefined }, scope.today)
  if (fault) return fault
  const [clash] = overlapping(spansOf(family, kind).filter((one) => stands(one) && one.id !== span.id), { ...span, to })
  if (clash) return wrongAt('to', sayClash(family, kind, clash, scope.today))
  return await recorded(scope, db, family.id, () => setEnd(scope, db, kind, span.id, to, until))
}

/** Strikes what was entered in error: it stays on record and no longer counts. Where a youth lived before a move that was none, they still do. */
export async function strikeSpan(scope: TenantScope, db: Db, kind: SpanKind, { family, span }: Found, why: string): Promise<Recorded | ActionRefusal> {
  if (span.struck) return refuse('alreadyStruck', 'This was struck already. Reload to see it.')
  const { resumed, undone, stays } = kind === 'livingSituation' ? withoutMove(family, span) : { resumed: [], undone: [], stays: [] }
  const rows = stayRows(scope, family.id, stays)
  return await recorded(scope, db, family.id, async () => {
    await strikeFacts(scope, db, kind, [span, ...undone].map(({ id }) => ({ id, familyId: family.id })), why)
    for (const { id } of resumed) await setEnd(scope, db, kind, id, null)
    await db.livingSituation.createMany({ data: rows })
  }, [...resumed.map(({ id }) => ({ id, changed: ['to'] })), ...undone.map(({ id }) => ({ id, changed: ['strikeId'] })), ...rows.map(({ id }) => ({ id, changed: [] }))])
}

/** Says whether a caregiver is paid to care, and whether as a foster parent. Refused where somebody else changed it in between. */
export async function changeCaregiver(scope: TenantScope, db: Db, { version, paidToCare, foster }: ChangedCaregiver, stored: FoundCaregiver): Promise<Recorded & { readonly changed: readonly string[] } | ActionRefusal> {
  const changed = [...(paidToCare === stored.paidToCare ? [] : ['paidToCare']), ...(foster === stored.foster ? [] : ['foster'])]
  if (changed.length === 0) return { ...soBefore, changed }
  if (version !== stored.version) return refusals.changedMeanwhile
  const done = await recorded(scope, db, stored.familyId, () => db.caregiver.updateMany({ where: { id: stored.id, version, strikeId: null }, data: { paidToCare, foster, version: { increment: 1 } } }))
  return { ...done, changed }
}
