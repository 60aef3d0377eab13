import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a manager records where a youth lives and who is paid to care, takes it back, and who is family of a colleague @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Wigeon')
  const { familyId } = await addFamily(agency, 'Silva', ['Ana'], 2, 'georgia-pps')
  const complaints = complaintsOf(page)
  const open = (says: string) => page.locator('summary', { hasText: says }).first().click()
  await signInAs(page, agency, 'programManager')
  await page.goto(`/families/${familyId}`)
  await page.getByRole('link', { name: 'Home and care' }).click()
  await page.waitForURL('**/circumstances')
  await expect(page.getByText('Where Ana lives is not on record.')).toBeVisible()

  await open('Record where they live')
  const day = page.getByLabel('First day there')
  const today = (await day.getAttribute('max')) ?? ''
  await page.getByRole('combobox', { name: 'Where they live' }).selectOption('congregate')
  await day.fill(today)
  await page.getByLabel('To go home to the family by').fill('2001-01-01')
  await page.getByRole('button', { name: 'Record where they live' }).click()
  await expect(page.getByText('This is before they came there', { exact: false })).toBeVisible()
  await expect(day).toHaveValue(today)
  await expectAccessibleInBoth(page)
  await page.getByLabel('To go home to the family by').fill('')
  await page.getByRole('button', { name: 'Record where they live' }).click()
  await expect(page.getByText('Ana lives in congregate care.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone. It stays on the list, struck.')).toBeVisible()
  await expect(page.getByText('Where Ana lives is not on record.')).toBeVisible()

  await open('Change')
  await page.getByLabel('They are paid to care for the youth').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Caregivers' }).getByText(', paid to care')).toBeVisible()
  await expectAccessibleInBoth(page)

  await page.goto(`/staff/${agency.members.seniorFamilyPartner.staffId}`)
  await open('Record a family of theirs')
  await page.getByLabel('Find the family').fill('Silva')
  const theirs = page.getByRole('region', { name: 'Their own family' })
  await theirs.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: /^Silva family: Ana/ }).click()
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(theirs.getByRole('listitem').filter({ hasText: 'Related to Ana Silva' })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.goto(`/families/${familyId}/services`)
  const choice = page.getByLabel('Who is next')
  await choice.selectOption({ label: (await choice.getByRole('option', { name: /seniorFamilyPartner.*related to this family/ }).textContent()) ?? '' })
  await page.getByRole('button', { name: /^Hand over from/ }).click()
  await expect(page.getByText('“A CPS-P cannot provide this service to his/her own youth and/or family”', { exact: false })).toBeVisible()
  expect(complaints).toEqual([])
})
