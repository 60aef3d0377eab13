import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a manager begins services for siblings one by one, hands the family over, and a whole caseload in one act', async ({ page, browser }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Avocet')
  const { familyId } = await addFamily(agency, 'Silva', ['Ana', 'Ben'])
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto(`/families/${familyId}`)
  await page.getByRole('link', { name: 'Services and Family Partner' }).click()
  await page.waitForURL('**/services')
  await expect(page.getByText('Ana, Ben wait to start.')).toBeVisible()
  await expectAccessibleInBoth(page)

  await page.getByRole('button', { name: /^Begin services/ }).click()
  await expect(page.getByText('Choose who starts.')).toBeVisible()
  await page.getByRole('group', { name: 'Who starts' }).getByLabel('Ana').check()
  await page.getByRole('button', { name: /^Begin services/ }).click()
  await expect(page.getByText('Ben waits to start.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Enrollments' }).getByText('Ana, ').first()).toBeVisible()

  await page.getByLabel('Who is next').selectOption({ label: `${agency.token} seniorFamilyPartner, one family` })
  await page.getByRole('button', { name: /^Hand over from/ }).click()
  const partners = page.getByRole('region', { name: 'Family Partners' })
  await expect(partners.getByRole('button', { name: `Hand over from ${agency.token} seniorFamilyPartner` })).toBeVisible()
  await expect(partners.getByRole('listitem')).toHaveCount(2)
  await expectAccessibleInBoth(page)

  const theirs = await browser.newContext()
  const partner = await theirs.newPage()
  await signInAs(partner, agency, 'familyPartner')
  expect((await partner.goto(`/families/${familyId}`))?.status()).toBe(404)
  await theirs.close()

  await page.goto('/caseloads')
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: `${agency.token} seniorFamilyPartner` }).click()
  await page.waitForURL(/caseloads\/.+/)
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Hand over all 2 families' }).click()
  await expect(page.getByText('Choose who is next.')).toHaveCount(2)
  await page.getByLabel('First day with the next Family Partner').fill('2031-01-06')
  await page.getByLabel('The same for all').selectOption({ label: `${agency.token} familyPartner, one family` })
  await page.getByRole('button', { name: 'Hand over all 2 families' }).click()
  await page.waitForURL('/caseloads')
  await expect(page.getByText(/^2 families of .* are handed over\.$/)).toBeVisible()
  await page.goto(`/families/${familyId}/services`)
  await expect(page.getByText('from Mon Jan 6 2031')).toBeVisible()
  expect(complaints).toEqual([])
})
