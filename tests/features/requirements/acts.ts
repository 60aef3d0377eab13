import type { Db } from '@/db/database'
import { recordAgreementAction, recordWorkgroupAction } from '@/features/agreements/actions'
import { changeCaregiverAction, recordIccAction, recordPreferenceAction } from '@/features/circumstances/actions'
import { giveConsentAction } from '@/features/consents/actions'
import { logContactAction } from '@/features/contacts/actions'
import { closeEnrollmentAction, finishPlanAction, givePlanAction, signPlanAction } from '@/features/discharge/actions'
import { recordMeetingAction } from '@/features/meetings/actions'
import { addProgramAction } from '@/features/programs/actions'
import { takeInAction } from '@/features/referrals/actions'
import { startServicesAction } from '@/features/services/actions'
import { addCredentialAction, addPersonAction, addRosterAction, addSupervisorAction, logSessionAction, recordTrainingsAction } from '@/features/staff/actions'
import { putOnAction, takeOffAction } from '@/features/waitlist/actions'
import type { ActionResult } from '@/platform/action-result'
import type { SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'

/** One act of somebody’s day. */
export interface Act {
  readonly name: string
  readonly send: (sent: unknown) => Promise<ActionResult<unknown>>
  /** The form as its screen fills it in, made anew each time: every one has an id of its own. */
  readonly form: () => FormData | object
  /** What is still missing for it at first. */
  readonly missing?: () => Promise<ActionResult<unknown>>
}

/** A form by its fields; a list of values where several stand under one name. */
function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(key, one)
  return form
}

/** The form without one field: of a list, without its last value. */
export function leftOut(form: FormData | object, field: string): FormData {
  if (!(form instanceof FormData)) throw new TypeError(`${field}: this act is sent as no form`)
  const key = form.has(field) ? field : `${field}[]`
  const values = form.getAll(key)
  if (values.length === 0) throw new RangeError(`${field}: the form has no such field`)
  form.delete(key)
  for (const value of key === field ? [] : values.slice(0, -1)) form.append(key, value)
  return form
}

/** What the acts are about, found as they make it. */
interface Made {
  readonly familyId: string
  readonly youthId: string
  readonly caregiverId: string
  readonly providerId: string
  readonly referralId: string
}

const [yesterday, today] = ['2026-11-16', '2026-11-17']

/** A family’s way through the agency from the referral to the discharge, a colleague’s file and an agreement’s: one act after the other, each form filled in. */
export function actsIn({ programId, members }: SampleAgency, read: <Value>(work: (db: Db) => Promise<Value>) => Promise<Value>) {
  const ids = { plan: v7(), agreement: v7(), enrollment: '', entry: '', florida: '', colleague: '' }
  let made: Made = { familyId: '', youthId: '', caregiverId: '', providerId: '', referralId: '' }
  let youths = 0
  const act = <Value>(name: string, send: (previous: null, sent: unknown) => Promise<ActionResult<Value>>, form: () => FormData | object, missing?: Act['missing']): Act => ({ name, send: (sent) => send(null, sent), form, ...(missing ? { missing } : {}) })
  const partner = members.familyPartner.staffId

  const consented = () => giveConsentAction(null, { id: v7(), familyId: made.familyId, kind: 'disclosure', purpose: 'The discharge plan', caregiverId: made.caregiverId, givenOn: today })

  const acts: readonly Act[] = [
    act('programs.add', addProgramAction, () => formOf({ id: v7(), name: 'Mangrove', spec: 'florida-guidance-19', timeZone: 'America/New_York' })),
    act('referrals.add', takeInAction, () => formOf({
      id: v7(), programId, date: yesterday, time: '09:30', source: 'provider', 'referrer.name': 'Jo Kim', 'referrer.treats': 'iht', 'youths.0.givenName': `Inês ${++youths}`, 'youths.0.familyName': 'Vaz', 'youths.0.bornOn': '2013-03-04',
      'caregiver.givenName': 'Rosa', 'caregiver.familyName': 'Vaz', 'caregiver.relationship': 'aunt', 'caregiver.authority': 'guardian', reasons: 'School refusal', goals: 'A calmer morning',
    })),
    act('waitlist.putOn', putOnAction, () => formOf({ id: v7(), referralId: made.referralId, date: yesterday, time: '11:00', reason: 'No Family Partner is free.' })),
    act('waitlist.takeOff', takeOffAction, () => formOf({ entryId: ids.entry, until: yesterday, because: 'noLongerWanted' })),
    act('services.start', startServicesAction, () => formOf({ id: v7(), familyId: made.familyId, programId, 'youths[]': [made.youthId], on: yesterday, staffId: partner, anyway: 'yes' })),
    act('circumstances.coordinate', recordIccAction, () => formOf({ id: v7(), familyId: made.familyId, youthId: made.youthId, from: yesterday })),
    act('circumstances.prefer', recordPreferenceAction, () => formOf({ id: v7(), familyId: made.familyId, kind: 'telephone', on: yesterday, caregiverId: made.caregiverId })),
    act('circumstances.changeCaregiver', changeCaregiverAction, () => formOf({ caregiverId: made.caregiverId, version: '1', foster: 'yes' })),
    act('contacts.log', logContactAction, () => ({
      id: v7(), familyId: made.familyId, reached: true, with: ['caregiver', 'stateAgency'], agency: 'DCF', caregivers: [made.caregiverId], mode: 'telephone', date: today, time: '09:00', minutes: 30, service: true, youths: [made.youthId],
    })),
    act('meetings.record', recordMeetingAction, () => ({ id: v7(), familyId: made.familyId, kind: 'cpt', on: today, staff: [partner], progressUpdate: true })),
    act('meetings.record', recordMeetingAction, () => ({ id: v7(), familyId: made.familyId, kind: 'dischargePlanning', on: today, cancelled: true })),
    act('discharge.close', closeEnrollmentAction, () => formOf({ id: v7(), enrollmentId: ids.enrollment, on: today, reason: 'withoutNotice', note: 'They moved away.', efforts: 'Two calls, one letter.', 'helpOffered[]': ['referrals'] })),
    act('discharge.finishPlan', finishPlanAction, () => formOf({
      id: ids.plan, enrollmentId: ids.enrollment, on: today, 'sections.strategies': 'A visual plan', 'sections.supports': 'Grandmother', 'sections.services': 'None', 'sections.resources': 'The parents’ group', 'sections.followUp': 'School meeting in December',
    })),
    act('discharge.sign', signPlanAction, () => formOf({ id: v7(), planId: ids.plan, caregiverId: made.caregiverId, agreed: 'yes', signerName: 'Rosa Vaz', signedOn: today })),
    act('discharge.give', givePlanAction, () => formOf({ id: v7(), planId: ids.plan, to: `provider:${made.providerId}`, means: 'mail', date: today, time: '09:50' }), consented),
    act('staff.add', addPersonAction, () => formOf({ id: v7(), displayName: 'Noor Haddad', 'roles[]': ['clinician'], hiredOn: '2026-01-05', 'standing[]': ['independentlyLicensed'] })),
    act('staff.addSupervisor', addSupervisorAction, () => formOf({ id: v7(), staffId: ids.colleague, supervisorId: members.clinician.staffId })),
    act('staff.addCredential', addCredentialAction, () => formOf({ id: v7(), staffId: ids.colleague, kind: 'clinicalLicense', issuedOn: '2026-01-05', expiresOn: '2028-01-05', plannedFor: '2027-12-01' })),
    act('staff.recordTrainings', recordTrainingsAction, () => formOf({ id: v7(), 'staffIds[]': [ids.colleague], 'topics[]': ['superviseFamilyPartners'], completedOn: '2026-02-02' })),
    act('staff.addRoster', addRosterAction, () => formOf({ id: v7(), staffId: ids.colleague, from: today, until: today, 'weekdays[]': ['2'], begins: '09:00', ends: '17:00' })),
    act('supervision.log', logSessionAction, () => formOf({ id: v7(), format: 'dyad', date: yesterday, time: '10:00', 'supervisors[]': [ids.colleague], 'supervisees[]': [partner, members.seniorFamilyPartner.staffId] })),
    act('agreements.record', recordAgreementAction, () => formOf({ id: ids.agreement, programId: ids.florida, name: 'Bay County Child Care Network', effectiveOn: '2026-10-01' })),
    act('agreements.meet', recordWorkgroupAction, () => formOf({ id: v7(), agreementId: ids.agreement, on: today, note: 'Transport to appointments' })),
  ]
  return {
    acts,
    /** Looks up what the acts have made so far. */
    lookUp: async () => {
      ids.florida = (await read((db) => db.program.findFirst({ where: { name: 'Mangrove' } })))?.id ?? ''
      ids.colleague = (await read((db) => db.staff.findFirst({ where: { displayName: 'Noor Haddad' } })))?.id ?? ''
      const referral = await read((db) => db.referral.findFirst({ where: { youth: { familyName: 'Vaz' } }, orderBy: { id: 'desc' }, include: { family: { include: { youths: true, caregivers: true, providers: true } } } }))
      if (!referral) return
      const { id: referralId, familyId, family } = referral
      made = { referralId, familyId, youthId: family.youths[0]?.id ?? '', caregiverId: family.caregivers[0]?.id ?? '', providerId: family.providers[0]?.id ?? '' }
      ids.entry = (await read((db) => db.waitlistEntry.findFirst({ where: { familyId } })))?.id ?? ''
      ids.enrollment = (await read((db) => db.enrollment.findFirst({ where: { familyId } })))?.id ?? ''
    },
  }
}
