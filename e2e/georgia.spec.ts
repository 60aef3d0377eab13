import { expect, test } from '@playwright/test'
import { firstOfMonth } from '@/rules/calendar/civil-date'
import { expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { logNobodyHome, logReached } from './support/contact-form'
import { todayThere } from './support/days'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a month of Georgia’s in which nobody was at home: two visits in vain let a call stand in for the visit @once', async ({ page }) => {
  test.slow()
  const agency = await addAgency('Godwit')
  // The month before this one is over on whatever day this runs, and the family was enrolled and last seen before it began.
  const { familyId } = await addFamily(agency, 'Silva', ['Mateo'], 10, 'georgia-pps', 66)
  const month = firstOfMonth(firstOfMonth(todayThere()) - 1)
  const exception = 'Telephone contacts in a month without a visit'
  const decided = page.locator('[id^=decided-][id$=GPP-RC-05b]')
  await signInAs(page, agency, 'familyPartner')
  await logReached(page, familyId, { who: /^Ana/, how: 'Telephone', service: true, units: '2', on: month + 5 })
  await expect(decided.getByText('Missed', { exact: true })).toBeVisible()
  await logNobodyHome(page, familyId, /^Ana/, month + 10)
  await expect(decided.getByText('Missed', { exact: true })).toBeVisible()
  await logNobodyHome(page, familyId, /^Ana/, month + 11)
  await expect(page.getByText(new RegExp(`^${exception} .*: now met$`))).toBeVisible()
  await expect(page.getByText(/^Half of the units face to face .*: now not required$/)).toBeVisible()

  await page.context().clearCookies()
  await signInAs(page, agency, 'seniorFamilyPartner')
  await page.goto(`/families/${familyId}?decided=GPP-RC-05b`)
  await expect(decided.getByText('if at least two unsuccessful attempts to make face-to-face contact have been tried and documented', { exact: false })).toBeVisible()
  await decided.getByText('Why?').first().click()
  await expect(decided.getByText('2 visits failed on different days, so up to 2 count.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The same records under each payer' })).toHaveCount(0)
  await expectAccessibleInBoth(page)
})
