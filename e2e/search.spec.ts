import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

test('a family is found from any page by any spelling, with the keyboard or a tap, and its name stands in no address', async ({ page }) => {
  test.slow() // two looks by axe
  const agency = await addAgency('Siskin')
  const { familyId } = await addFamily(agency, 'Đặng Ibáñez', ['Łukasz'])
  await addFamily(agency, 'Riviera', ['Ana'])
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/requirements')
  await expect(page.locator('button[aria-keyshortcuts*="Control+K"]').first()).toBeAttached() // from now on the page hears the keys
  await page.keyboard.press('Control+k')
  const finder = page.getByRole('dialog', { name: 'Find' })
  const field = finder.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill('lukasz dang')
  await expect(finder.getByRole('option')).toHaveText(/^Đặng Ibáñez family ?Łukasz · with Ana$/)
  await expectAccessibleInBoth(page)
  await field.press('Enter')
  await expect(page).toHaveURL(`/families/${familyId}`)
  await expect(finder).toBeHidden()

  await page.goto('/families')
  await page.getByRole('button', { name: 'Find by name' }).click()
  await expect(field).toHaveValue('')
  await field.fill('nobody of this name')
  await expect(finder.getByText('Nobody you may see is called “nobody of this name”.')).toBeVisible()
  await field.fill(`${agency.token} clinician`)
  await finder.getByRole('option', { name: 'Clinician' }).click()
  await expect(page).toHaveURL(/\/staff\//)
  await page.keyboard.press('Control+k')
  await field.fill('compl')
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page).toHaveURL('/compliance')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(finder).toBeHidden()
  expect(complaints).toEqual([])
})
