import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency, addProgram } from './support/agency'
import { signInAs } from './support/signing-in'

test('a managing entity keeps its working agreement: records it, its workgroup and its yearly report @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Dunlin')
  await addProgram(agency, 'florida-guidance-19')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'administrator')
  await page.goto('/programs')
  await page.getByRole('link', { name: 'Working agreements' }).click()
  await page.waitForURL('/agreements')
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Record an agreement' }).click()
  await page.waitForURL('/agreements/new')
  const name = 'Bay County Child Care Network'
  await page.getByLabel('With whom, or what it is called').fill(name)
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByText('Choose a day, with its month and year.')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByLabel('In effect from').fill('2025-01-02')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText(/^Overdue \d+ days, was due Fri Jan 2/).first()).toBeVisible()

  await page.getByText('Record a meeting').click()
  await page.getByLabel('On which day?').fill('2025-03-11')
  await page.getByRole('button', { name: 'Save the meeting' }).click()
  await expect(page.getByText(/Monthly workgroup meeting \(Mar 1.*now met/)).toBeVisible()
  await page.getByText('Record a report').click()
  const sent = page.getByLabel('Sent on')
  await sent.fill((await sent.getAttribute('max')) ?? '')
  await page.getByRole('button', { name: 'Save the report' }).click()
  await expect(page.getByText(/Annual report on the working agreement.*now met/)).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone. It stays on record, struck.')).toBeVisible()
  await expect(page.getByText(/Entered in error: undone at once/)).toBeVisible()
  expect(complaints).toEqual([])
})
