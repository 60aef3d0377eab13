import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { signInAs } from './support/signing-in'

/** A day so many days from today, as a spreadsheet writes it. */
const daysFrom = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date(Date.now() + days * 86_400_000))

test('a caseload comes from a spreadsheet: columns said, an error seen, imported, and a contact logged on it @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Dunlin')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/families')
  await page.getByRole('link', { name: 'Import from a spreadsheet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import from a spreadsheet')
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText('Choose a file that is not empty, or paste its rows below.')).toBeVisible()

  const rows = ['Child;Last name;DOB;Referral date;Start date;Parent first name;Parent last name;FP', `Zoë;Araújo;2014-03-28;${daysFrom(-40)};${daysFrom(-30)};Inês;Araújo;${agency.token} familyPartner`, `Leo;Kim;31/02/2014;${daysFrom(-40)};;Min;Kim;`]
  await page.getByLabel('CSV file').setInputFiles({ name: 'caseload.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'latin1') })
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look before you import')
  await expect(page.getByText('Say which column holds “Youth first name”.')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByLabel('Youth first name (needed').selectOption({ label: 'Child (Zoë)' })
  await page.getByRole('button', { name: 'Read it this way' }).click()
  await expect(page.getByText('31/02/2014 is no date on the calendar. Write it as 2014-02-28.')).toBeVisible()
  await expect(page.getByText('One row has an error.').or(page.getByText('1 row has an error.'))).toBeVisible()
  await expectAccessibleInBoth(page)

  await page.getByRole('button', { name: 'Import 1 row and leave out 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imported', { timeout: 20_000 })
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Go to the families' }).click()
  await page.getByRole('link', { name: 'Araújo family' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Araújo family')
  await page.getByRole('button', { name: 'No answer' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(complaints).toEqual([])
})
