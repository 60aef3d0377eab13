import { expect, test } from '@playwright/test'
import type { SampleAgency } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addObligations } from './support/obligations'
import { signInAs } from './support/signing-in'

const weekly = 'CPP-TP-06'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Dotterel')
  await addObligations(agency, weekly)
})

test('a manager reads the document row by row, and a count opens its rows @once', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/requirements')
  await expect(page).toHaveTitle('Requirements · Alongside')
  await expect(page.getByRole('heading', { name: 'Caregiver Peer to Peer Support' })).toBeVisible()
  await expect(page.getByText('The document prints no date and names no publisher')).toBeVisible()
  await expectAccessibleInBoth(page)

  const row = page.locator(`[id="${weekly}"]`)
  await expect(row.locator('blockquote')).not.toBeEmpty()
  await expect(row).toContainText('Computed: Weekly update to the treatment provider')
  await row.getByRole('link', { name: '1 missed' }).click()
  await page.waitForURL(/\/compliance\?.*status=not_met/)
  await expect(page.locator('#rows tbody tr')).toHaveCount(1)
  await expect(page.locator('#rows')).toContainText('Missed, was due')
  expect(complaints).toEqual([])
})

test('rows are found by coverage and by words, and the address keeps both @once', async ({ page }) => {
  await signInAs(page, agency, 'clinician')
  await page.goto('/requirements')
  await page.getByRole('link', { name: 'Planned' }).click()
  await page.waitForURL(/coverage=planned/)
  await expect(page.locator('li blockquote').first()).toBeVisible()
  await expect(page.getByText('Not in the app yet. Until it is, you have to keep track of it yourselves.')).toBeVisible()
  await page.getByLabel('Look for words in the document').fill('no such words in it')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL(/coverage=planned.*q=no/)
  await expect(page.getByText('No row of the document fits.')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Show all rows' }).click()
  await expect(page.locator('li blockquote')).toHaveCount(130)
})

test('who may not open a count reads it, and who reaches no family is shown none @once', async ({ browser }) => {
  const count = async (role: 'familyPartner' | 'administrator') => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signInAs(page, agency, role)
    await page.goto('/requirements')
    const row = page.locator(`[id="${weekly}"]`)
    await expect(row).toContainText('Weekly update to the treatment provider')
    const found = { links: await row.getByRole('link').count(), missed: await row.getByText('1 missed').count() }
    await context.close()
    return found
  }
  expect(await count('familyPartner')).toEqual({ links: 0, missed: 1 })
  expect(await count('administrator')).toEqual({ links: 0, missed: 0 })
})
