import { expect } from 'vitest'
import { Prisma } from '@/db/database'
import { logContactAction } from '@/features/contacts/actions'
import { closeEnrollmentAction, finishPlanAction } from '@/features/discharge/actions'
import { readDischargeRecord } from '@/features/discharge/record'
import { decideFamily } from '@/features/obligations/decide'
import { rollForward } from '@/features/obligations/roll-forward'
import { statusOn } from '@/features/obligations/standing'
import { isCalendarDate, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

export function dateOf(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(text)
  return text
}

/** The last service was on Tue Nov 10; Wed Nov 11 is Veterans Day: five business days later is Wed Nov 18. */
export const [lastDay, enrolledOn, today, dueDay, lateDay] = [dateOf('2026-11-10'), dateOf('2026-10-19'), dateOf('2026-11-17'), dateOf('2026-11-18'), dateOf('2026-11-19')]

/** The requirements of Optum that a discharge starts. */
export const duty = { written: 'FST-DP-05a', signed: 'FST-DP-02b', caregiver: 'FST-DP-05d', providers: 'FST-DP-05e' } as const

export const sections = { strategies: 'A visual plan', supports: 'Grandmother', services: 'None', resources: 'The parents’ group', followUp: 'School meeting in December' }
export const fine = { ok: true } as const

const noonOf = (day: CalendarDate) => new Date(`${day}T17:00:00Z`)

/** Two agencies; in ours a program of Optum’s, which asks for a contact every week and for the plan in five business days. */
export async function openDischarges(ask: (asker: Asker) => void) {
  const { sample, ours, theirs, asOwner } = await openAgencies()
  const programId = await asOwner(async (db) => (await db.program.create({ data: { tenantId: ours.tenantId, name: 'Family Support and Training', spec: 'optum-fst', timeZone: 'America/New_York', holidays: 'US-MA', createdAt: sampleNow } })).id)
  /** The family of the test that runs, and the enrollment of its first youth. */
  const stay: { family: OpenFamily; enrollmentId: string } = { family: { familyId: '', youthIds: [], caregiverId: '', providerId: '' }, enrollmentId: '' }
  const as = (role: Role, day = today) => ask(askingAs(ours, role, noonOf(day)))
  const familyId = () => stay.family.familyId

  const newStay = async (name: string, youths?: readonly string[]) => {
    stay.family = await asOwner(async (db) => {
      const made = await addOpenFamily(db, { ...ours, programId }, { name, referredAt: new Date('2026-10-15T14:00:00Z'), enrolledOn, ...(youths ? { youths } : {}) })
      await decideFamily(scopeIn(ours, 'programManager', noonOf(today)), db, made.familyId)
      return made
    })
    stay.enrollmentId = await asOwner(async (db) => (await db.enrollment.findFirstOrThrow({ where: { familyId: familyId() }, orderBy: { id: 'asc' } })).id)
  }
  const closing = (more: object = {}) => ({ id: v7(), enrollmentId: stay.enrollmentId, on: '2026-11-16', reason: 'goalsMet', note: 'The mornings are calm.', ...more })
  const plan = (more: object = {}) => ({ id: v7(), enrollmentId: stay.enrollmentId, on: today, sections, ...more })
  return {
    sample, ours, theirs, asOwner, stay, as, newStay, closing, plan,
    /** A new family with one service, and a supervisor who asks. */
    begin: async () => {
      await newStay('Silva')
      as('familyPartner')
      expect(await logContactAction(null, { ...aCall(stay.family), date: lastDay })).toMatchObject(fine)
      as('seniorFamilyPartner')
    },
    /** Ends the stay and finishes its plan. */
    closedWithPlan: async (): Promise<string> => {
      expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
      const finished = plan()
      expect(await finishPlanAction(null, finished)).toMatchObject(fine)
      return finished.id
    },
    signature: (planId: string, more: object = {}) => ({ id: v7(), planId, caregiverId: stay.family.caregiverId, agreed: 'yes', signerName: 'Ana Silva', signedOn: today, ...more }),
    giving: (planId: string, to: string, more: object = {}) => ({ id: v7(), planId, to, means: 'inPerson', date: today, time: '11:00', ...more }),
    consent: (more: object = {}) => ({ id: v7(), familyId: familyId(), kind: 'disclosure', purpose: 'The discharge plan', caregiverId: stay.family.caregiverId, givenOn: lastDay, ...more }),
    /** How the stored obligations of a requirement stand on a day. */
    standing: async (requirement: string, on = today) => {
      const which = Prisma.sql`o."familyId" = ${familyId()}::uuid AND o."requirement" = ${requirement}`
      return (await asOwner((db) => db.$queryRaw<{ status: string }[]>`SELECT ${statusOn(on)} AS "status" FROM "Obligation" o WHERE ${which}`)).map(({ status }) => status).join()
    },
    record: (role: Role = 'programManager', day = today) => sample.as(scopeIn(ours, role, noonOf(day)), async (db) => (await readDischargeRecord(scopeIn(ours, role, noonOf(day)), db, familyId())) ?? expect.fail('no family')),
    expectAgreement: async (day = today) => {
      await asOwner((db) => rollForward({ tenantId: ours.tenantId, today: day, now: noonOf(day) }, db))
      expect((await asOwner((db) => differences(db, day, familyId()))).different).toEqual([])
    },
    /** How many of a family’s papers still count. */
    count: (table: 'closure' | 'dischargePlan' | 'planSignature' | 'planDelivery') =>
      asOwner(async (db) => {
        const where = { familyId: familyId(), strikeId: null }
        return table === 'closure' ? db.closure.count({ where }) : table === 'dischargePlan' ? db.dischargePlan.count({ where }) : table === 'planSignature' ? db.planSignature.count({ where }) : db.planDelivery.count({ where })
      }),
  }
}
