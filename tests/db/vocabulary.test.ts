import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '@/db/connect'
import { groundsAgainst, groundsToSign } from '@/features/authority/grounds'
import { reasonsToLeave } from '@/features/waitlist/reasons'
import { holidayTableIds } from '@/rules/facts/case-file'
import { closingReasons, consentKinds, credentialKinds, diagnoses, factShapes, meetingKinds, modes, parties, providerKinds, staffRoles, trainingTopics } from '@/rules/facts/vocabulary'
import { statuses } from '@/rules/finding'
import { roles } from '@/tenancy/roles'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** The quoted words of a constraint. */
async function wordsOf(constraint: string): Promise<string[]> {
  const { rows } = await withClient(database.ownerUrl, (owner) => owner.query<{ text: string }>('SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = $1', [constraint]))
  return [...(rows[0]?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '')
}

const lists: readonly (readonly [string, readonly string[]])[] = [
  ['Membership_roles_check', roles], ['Invitation_roles_check', roles], ['Staff_roles_check', staffRoles],
  ['Contact_with_check', parties], ['Contact_mode_check', modes], ['Contact_direction_check', factShapes.contact.shape.direction.unwrap().options],
  ['Provider_kind_check', providerKinds], ['Meeting_kind_check', meetingKinds], ['Consent_kind_check', consentKinds], ['Preference_kind_check', [factShapes.preference.shape.kind.value]],
  ['Credential_kind_check', credentialKinds], ['Training_topic_check', trainingTopics], ['Closure_reason_check', closingReasons], ['Youth_diagnoses_check', diagnoses],
  ['LivingSituation_setting_check', factShapes.living.shape.setting.options], ['Referral_source_check', factShapes.referral.shape.source.options],
  ['PlanDelivery_to_check', factShapes.planGiven.shape.to.options], ['SupervisionSession_format_check', factShapes.supervision.shape.format.options],
  ['Program_holidays_check', holidayTableIds], ['ProclaimedHoliday_holidayTable_check', holidayTableIds],
  ['CaregiverYouth_authority_check', [...groundsToSign, ...groundsAgainst].map(([ground]) => ground)],
  ['WaitlistEntry_leftBecause_check', reasonsToLeave.map(([reason]) => reason)],
  ['Obligation_status_check', statuses], ['Obligation_statusOnDue_check', statuses], ['Obligation_statusAfterDue_check', statuses],
]

test.each(lists)('%s allows the words of the vocabulary and no others', async (constraint, words) => {
  expect((await wordsOf(constraint)).sort()).toEqual([...words].sort())
})
