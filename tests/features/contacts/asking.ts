import type { Db } from '@/db/database'
import { decideFamily } from '@/features/obligations/decide'
import type { SampleAgency } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'
import { addOpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'

/** Somebody of a sample agency, as the session check would find them. */
export function askingAs(agency: SampleAgency, role: Role, now: Date = sampleNow): Asker {
  const scope = scopeIn(agency, role, now)
  return { scope, token: '', session: { sessionId: '', agencyName: '', expiresAt: scope.now, membership: scope } }
}

/** Two agencies, reached as the app reaches them; in `ours` a family whose first contact is due on the day of the sample can be added. */
export async function openAgencies() {
  const sample = await openAsApp()
  const ours = await sample.add('CanaryHeron')
  const theirs = await sample.add('CanaryMagpie')
  const asOwner = <Value>(work: (db: Db) => Promise<Value>) => sample.as(scopeIn(ours, 'programManager'), work)
  const newFamily = (name: string, more: { youths?: string[]; partner?: SampleAgency['members']['familyPartner'] } = {}) =>
    asOwner(async (db) => {
      const made = await addOpenFamily(db, ours, { name, referredAt: new Date('2026-11-12T20:10:00Z'), ...more })
      await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
      return made
    })
  return { sample, ours, theirs, asOwner, newFamily }
}

/** A contact as the form would send it: a telephone call of half an hour with the caregiver, with words. */
export const aCall = (family: { familyId: string; caregiverId: string; youthIds: readonly string[] }) => ({
  id: v7(), familyId: family.familyId, reached: true, with: ['caregiver'], caregivers: [family.caregiverId], mode: 'telephone', date: '2026-11-17', time: '09:00',
  minutes: 30, service: true, offeredInterview: true, youths: family.youthIds, reports: family.youthIds.map((youthId) => ({ youthId, text: 'We talked about mornings. 🌱 שלום' })),
})

/** A try that reached nobody, as its button sends it. */
export const aTry = (family: { familyId: string }) => ({ id: v7(), familyId: family.familyId, reached: false, with: ['caregiver'], mode: 'telephone', date: '2026-11-17', time: '09:55' })
