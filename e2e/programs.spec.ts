import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a manager sees what a reading would turn, saves it, and the verdict turns @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Plover')
  const family = await addFamily(agency, 'Silva')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/programs')
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: `${agency.token} program` }).click()
  await page.waitForURL(/\/programs\/[0-9a-f-]+$/)

  await page.getByLabel('Name', { exact: true }).fill('')
  await page.getByRole('button', { name: 'See what would turn' }).click()
  await expect(page.getByText('This is needed.')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByLabel('Name', { exact: true }).fill('Peer to Peer, north')

  // Under "dayOne" the day of the referral is the first of the three: the due date moves a day nearer.
  const reading = page.locator('details', { has: page.locator('input[name="readings.A01"]') })
  await reading.locator('summary').click()
  await reading.locator('input[value="dayOne"]').check()
  await page.getByRole('button', { name: 'See what would turn' }).click()
  await expect(page.getByRole('heading', { name: /would turn$/ })).toBeFocused()
  await expectAccessibleInBoth(page)
  await page.getByLabel('Days to finish a progress report').fill('7')
  await expect(page.getByRole('button', { name: 'Save these settings' })).toHaveCount(0)
  await page.getByRole('button', { name: 'See what would turn' }).click()
  await page.getByRole('button', { name: 'Save these settings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peer to Peer, north')
  await expect(page.getByLabel('Days to finish a progress report')).toHaveValue('7')
  await expect(reading.locator('input[value="dayOne"]')).toBeChecked()
  await page.goto(`/families/${family.familyId}`)
  await page.getByRole('region', { name: /Due next/ }).getByText('Why? First contact').click()
  await expect(page.getByText('reading of A01', { exact: false }).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('an administrator adds a program, closes days and takes one off again @once', async ({ page }) => {
  test.slow()
  const agency = await addAgency('Curlew')
  await signInAs(page, agency, 'administrator')
  await page.goto('/programs')
  await page.getByRole('link', { name: 'Add a program' }).click()
  await page.waitForURL('/programs/new')
  await page.getByRole('button', { name: 'Add the program' }).click()
  await expect(page.getByText('Choose a document.')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByLabel('The payer’s document').selectOption('georgia-pps')
  await page.getByLabel('What you call it').fill('Georgia, metro')
  await page.getByRole('button', { name: 'Add the program' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Georgia, metro')

  await page.goto('/programs/days')
  await expectAccessibleInBoth(page)
  await page.getByLabel('First day').fill('2031-12-24')
  await page.getByLabel('Last day').fill('2031-12-26')
  await page.getByLabel('Why').fill('Between the years')
  await page.getByRole('button', { name: 'Add to the list' }).click()
  await expect(page.getByText('Between the years')).toHaveCount(3)
  await page.getByRole('button', { name: 'Take off Thu Dec 25 2031' }).click()
  await expect(page.getByText('Between the years')).toHaveCount(2)
  await page.getByText(/^Georgia state holidays/).last().click()
  await page.getByRole('button', { name: /^Enter all of/ }).last().click()
  await expect(page.getByText('This is needed.').last()).toBeVisible()
  await expectAccessibleInBoth(page)
})
