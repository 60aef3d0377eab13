import type { SampleAgency } from '../../support/sample/agency'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { v7 } from '../../support/sample/ids'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'

/** Somebody of a sample agency, as the session check would find them. */
export function askingAs(agency: SampleAgency, role: Role, now: Date = sampleNow): Asker {
  const scope = scopeIn(agency, role, now)
  return { scope, token: '', session: { sessionId: '', agencyName: '', expiresAt: scope.now, membership: scope } }
}

/** A contact as the form would send it: a telephone call of half an hour with the caregiver, with words. */
export const aCall = (family: { familyId: string; caregiverId: string; youthIds: readonly string[] }) => ({
  id: v7(), familyId: family.familyId, reached: true, with: ['caregiver'], caregivers: [family.caregiverId], mode: 'telephone', date: '2026-11-17', time: '09:00',
  minutes: 30, service: true, offeredInterview: true, youths: family.youthIds, reports: family.youthIds.map((youthId) => ({ youthId, text: 'We talked about mornings. 🌱 שלום' })),
})

/** A try that reached nobody, as its button sends it. */
export const aTry = (family: { familyId: string }) => ({ id: v7(), familyId: family.familyId, reached: false, with: ['caregiver'], mode: 'telephone', date: '2026-11-17', time: '09:55' })
