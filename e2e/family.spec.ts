import { expect, test } from '@playwright/test'
import type { SampleAgency } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessible, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Magpie')
})

test('every due date says why, in the document’s words and by the fact that started it', async ({ page }) => {
  const complaints = complaintsOf(page)
  const { familyId } = await addFamily(agency, 'Silva')
  await signInAs(page, agency, 'clinician')
  await page.goto(`/families/${familyId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Silva family')
  await expect(page.getByText('Leave a first name only, no agency name.')).toBeVisible()
  const due = page.getByRole('region', { name: /Due next/ })
  await expect(page.getByText('This printout has only the counts.', { exact: false })).toBeHidden()
  await page.getByRole('link', { name: 'Show every week and month, for instance to print' }).click()
  await page.waitForURL(/decided=everything/)
  // Printed from there, the record is whole: what is folded is on paper too.
  const words = due.getByText('three (3) business days', { exact: false })
  await expect(words).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(words.first()).toBeAttached()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.goBack()
  await due.getByText('Why? First contact').click()
  await expect(due.getByText('three (3) business days', { exact: false })).toBeVisible()
  await expect(due.getByRole('list', { name: 'Days counted' })).toBeVisible()
  await expectAccessibleInBoth(page)
  await due.getByRole('link', { name: 'The referral' }).click()
  await expect(page.getByRole('region', { name: 'What happened' }).getByText('School refusal')).toBeVisible()
  expect(complaints).toEqual([])
})

test('the list is narrowed, and its address remembers how @once', async ({ page }) => {
  await addFamily(agency, 'Rivera')
  await signInAs(page, agency, 'programManager')
  await page.goto('/families')
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Which' }).selectOption('Closed')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/state=closed/)
  await expect(page.getByRole('link', { name: 'Rivera family' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Which' }).selectOption('Open')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('link', { name: 'Rivera family' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rivera family')
})

test('a reviewer accepts a visit that counts only then, and takes it back @once', async ({ page }) => {
  const { familyId } = await addFamily(agency, 'Quist', undefined, undefined, 'beacon-family-partner')
  await signInAs(page, agency, 'clinician')
  await page.goto(`/families/${familyId}`)
  const visit = page.getByRole('region', { name: 'What happened' }).getByRole('listitem').filter({ hasText: 'Visit with Ana' })
  await visit.locator('summary').first().click()
  await visit.getByText('Accept this way of contact').click()
  await visit.getByLabel('Why is it accepted?').fill('They had no telephone')
  await visit.getByRole('button', { name: 'Accept it' }).click()
  await visit.getByText('Accepted in error').click()
  await visit.getByLabel('Why was it entered in error?').fill('It was another visit')
  await visit.getByRole('button', { name: 'Strike it' }).first().click()
  await expect(page.getByText('Struck. The acceptance stays on record and no longer counts.')).toBeVisible()
  await expect(visit.getByText('Accept this way of contact')).toBeAttached()
})

test('a family that is not assigned, not there or no family at all is not found @once', async ({ page }) => {
  await signInAs(page, agency, 'familyPartner')
  for (const id of [agency.unassigned.familyId, agency.tenantId, 'x']) {
    for (const path of [`/families/${id}`, `/families/${id}/contact`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { name: 'There is nothing here' }), path).toBeVisible()
    }
  }
})

test('of a long stay the newest weeks are shown, and all of them when asked for @once', async ({ page }) => {
  const agency = await addAgency('Gadwall')
  const { familyId } = await addFamily(agency, 'Okafor', undefined, 20)
  await signInAs(page, agency, 'clinician')
  await page.goto(`/families/${familyId}`)
  const weekly = page.locator('[id^=decided-][id$=CPP-TP-06]')
  await weekly.locator('summary').first().click()
  await expect(weekly.getByText('Why?')).toHaveCount(8)
  await weekly.getByRole('button', { name: /^Show all 2\d$/ }).click()
  expect(await weekly.getByText('Why?').count()).toBeGreaterThan(19)
  await page.getByRole('link', { name: 'Show every week and month, for instance to print' }).click()
  await page.waitForURL(/decided=everything/)
  await page.reload()
  await weekly.locator('summary').first().click()
  await expect(weekly.getByText('Why?').nth(19)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Show all/ })).toHaveCount(0)
})
