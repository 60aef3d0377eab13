import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a manager puts a youth on the waitlist from the referral, sees the place and takes it back @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Curlew')
  await addFamily(agency, 'Silva')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/referrals')
  await page.getByRole('link', { name: 'Waitlist' }).click()
  await page.waitForURL('/referrals/waitlist')
  await expect(page.getByText('Nobody waits').first()).toBeVisible()
  await page.goto('/referrals')
  await page.getByRole('link', { name: 'Mateo Silva', exact: true }).click()
  await page.getByText('Put on the waitlist').first().click()
  await page.getByRole('button', { name: 'Put on the waitlist' }).click()
  await expect(page.getByText('This is needed.')).toBeVisible()
  await page.getByLabel('Why do they wait?').fill('No Family Partner is free')
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Put on the waitlist' }).click()
  await expect(page.getByText('Saved. They are on the waitlist.')).toBeVisible()
  await expect(page.getByText('Number 1 of 1')).toBeVisible()
  await page.goto('/referrals/waitlist')
  await expect(page.getByRole('link', { name: 'Mateo Silva' })).toBeVisible()
  await expect(page.getByText('No Family Partner is free')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByText('Take off the list').click()
  await page.getByLabel('Why do they no longer wait?').selectOption({ label: 'They moved away' })
  await page.getByRole('button', { name: 'Take off' }).click()
  await expect(page.getByText('Nobody waits').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone. They are on the list again, at the place they had.')).toBeVisible()
  expect(complaints).toEqual([])
})
