import { toColumn } from '@/db/civil-date'
import type { Db, Prisma } from '@/db/database'
import type { TenantScope } from '@/tenancy/scope'
import type { FamilyOnFile } from './family-on-file'
import { foldName } from './same-person'
import type { NewIntake } from './schema'
import { referrerLine } from './words'

/** Whether and how a message may be left, and when calling is safe, as the one note that shows before anybody calls. */
export function messageNote({ mayLeave, message, hours }: Pick<NewIntake['caregiver'], 'mayLeave' | 'message' | 'hours'>): string | null {
  const may = mayLeave === undefined ? '' : mayLeave === 'yes' ? 'A message may be left.' : 'Leave no message.'
  return [may, message, hours ? `Safe to call: ${hours}` : ''].filter(Boolean).join(' ') || null
}

type Of = { readonly tenantId: string; readonly familyId: string }
type Entered = { readonly enteredAt: Date; readonly enteredById: string }

/** The youths of the referral: those on file as they are, new ones written down. */
async function writeYouths(db: Db, intake: NewIntake, of: Of, entered: Entered): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { youthId, givenName = '', familyName = '', bornOn, diagnoses } of intake.youths) {
    if (youthId !== undefined) ids.push(youthId)
    else if (bornOn) ids.push((await db.youth.create({ data: { ...of, ...entered, givenName, familyName, bornOn: toColumn(bornOn), diagnoses }, select: { id: true } })).id)
  }
  return ids
}

async function writeCaregiver(db: Db, intake: NewIntake, { of, entered, youthIds, family }: { of: Of; entered: Entered; youthIds: readonly string[]; family: FamilyOnFile | null }): Promise<void> {
  const { caregiver } = intake
  const fresh = intake.youths.flatMap(({ youthId }, at) => (youthId === undefined ? [youthIds[at] ?? ''] : []))
  // A new brother or sister is cared for by whoever cares for the others.
  const links: Prisma.CaregiverYouthCreateManyInput[] = (family?.caregivers ?? []).flatMap(({ id }) => fresh.map((youthId) => ({ ...of, caregiverId: id, youthId })))
  if (caregiver.givenName && caregiver.familyName) {
    const { givenName, familyName, relationship, phone, email, firstLanguage, authority, paidToCare, foster } = caregiver
    const said = authority === undefined ? {} : { authority, authorityAt: entered.enteredAt, authorityById: entered.enteredById }
    const { id } = await db.caregiver.create({
      data: { ...of, ...entered, givenName, familyName, relationship: relationship ?? null, phone: phone ?? null, email: email ?? null, firstLanguage: firstLanguage ?? null, safeMessage: messageNote(caregiver), paidToCare, foster }, select: { id: true },
    })
    links.push(...youthIds.map((youthId) => ({ ...of, caregiverId: id, youthId, ...said })))
  }
  if (links.length > 0) await db.caregiverYouth.createMany({ data: links })
}

/** The treatment providers an intake names: the one who refers where they treat too, and another one. */
async function writeProviders(db: Db, { source, referrer, treating, date }: NewIntake, of: Of, entered: Entered, family: FamilyOnFile | null): Promise<void> {
  const wanted = [
    ...(source === 'provider' && referrer.treats ? [{ ...referrer, kind: referrer.treats, referring: true }] : []),
    ...(treating.kind ? [{ ...treating, kind: treating.kind, referring: false }] : []),
  ]
  for (const { kind, referring, name, organization, phone, email } of wanted) {
    const called = name ?? organization ?? ''
    const known = family?.providers.some((one) => one.kind === kind && foldName(one.name) === foldName(called))
    if (!known) await db.provider.create({ data: { ...of, ...entered, kind, referring, from: toColumn(date), name: called, organization: organization ?? null, phone: phone ?? null, email: email ?? null } })
  }
}

/** Writes an intake down. What it says was checked by `takeIn`, in the same transaction. */
export async function writeIntake(scope: TenantScope, db: Db, intake: NewIntake, { at, family }: { readonly at: Date; readonly family: FamilyOnFile | null }) {
  const { tenantId, now, membershipId } = scope
  const entered = { enteredAt: now, enteredById: membershipId }
  const name = `${intake.youths[0]?.familyName ?? intake.caregiver.familyName ?? ''} family`
  const familyId = family?.id ?? (await db.family.create({ data: { tenantId, name, createdAt: now }, select: { id: true } })).id
  const of = { tenantId, familyId }
  const youthIds = await writeYouths(db, intake, of, entered)
  await writeCaregiver(db, intake, { of, entered, youthIds, family })
  await writeProviders(db, intake, of, entered, family)
  const referrer = intake.source === 'provider' ? referrerLine(intake.referrer) : null
  const rows = await db.referral.createManyAndReturn({
    data: youthIds.map((youthId) => ({ ...of, ...entered, youthId, programId: intake.programId, at, localOn: toColumn(intake.date), source: intake.source, reasons: intake.reasons, initialGoals: intake.goals, referrer, incomingId: intake.incomingId ?? null })), select: { id: true },
  })
  return { familyId, referralIds: rows.map(({ id }) => id), youths: youthIds }
}
