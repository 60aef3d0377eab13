import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a Family Partner records who came to a meeting, sees which verdict it turned, and takes it back', async ({ page }) => {
  const agency = await addAgency('Bittern')
  const { familyId } = await addFamily(agency, 'Silva', ['Ana', 'Ben'], 2)
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}`)
  await page.getByRole('link', { name: 'Meetings' }).click()
  await page.waitForURL('**/meetings')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(page.getByText('Choose what kind of meeting it was.')).toBeVisible()
  await page.getByLabel('Treatment team').check()
  const day = page.getByLabel('On which day?')
  await day.fill((await day.getAttribute('max')) ?? '')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(page.getByText('Say which of them it was about.')).toBeVisible()
  await page.getByLabel('All of them').check()
  await page.getByLabel('An update on the youth’s progress was given').check()
  await page.getByLabel(`${agency.token} familyPartner`).check()
  await page.getByLabel('Jo Kim').check()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(page.getByText(/Weekly update to the treatment provider.*: now met/).first()).toBeVisible()
  await expect(page.getByText(/Treatment team meeting for all of them$/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone. The meeting stays on record, struck.')).toBeVisible()
  await expect(page.getByText(/Entered in error: undone at once/)).toBeVisible()
  await page.goto(`/families/${familyId}`)
  await expect(page.getByText('Treatment team meeting').first()).toBeVisible()
  expect(complaints).toEqual([])
})
