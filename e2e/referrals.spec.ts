import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

/** Goes on with Tab until the field of that name has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, name: string | RegExp, role: 'textbox' | 'radio' | 'button' | 'combobox' = 'textbox'): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} was not reached by keyboard`)
}

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

test('a manager takes in a referral by keyboard alone, sees eligibility with its reason, and what is due @once', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Avocet')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/referrals')
  await expect(page.getByRole('heading', { name: /^Received/ })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Take in a referral' }).press('Enter')
  await page.waitForURL('/referrals/new')
  await expect(page.getByRole('radio', { name: 'A provider' })).toBeFocused()

  await tabTo(page, 'Save the referral', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say who refers.')).toBeVisible()
  await expect(page.getByText('Write the youth’s first name.')).toBeVisible()
  await expectAccessibleInBoth(page)

  await page.getByRole('radio', { name: 'A provider' }).focus()
  await page.keyboard.press('Space')
  await typeInto(page, 'Their name', 'Jo Kim')
  await typeInto(page, 'Youth’s first name', 'Inês')
  await typeInto(page, 'Youth’s last name', 'Vaz')
  await page.getByLabel('Youth’s birth date').fill('1999-03-04')
  await expect(page.getByText(/^Not eligible\. Too old on /)).toBeVisible()
  await page.getByLabel('Youth’s birth date').fill('2014-03-04')
  await expect(page.getByText(/^Eligible\. \d+ years old on /)).toBeVisible()
  await typeInto(page, 'Caregiver’s first name', 'Rosa')
  await typeInto(page, 'Caregiver’s last name', 'Vaz')
  await typeInto(page, 'Caregiver’s telephone', '508 555 0177')
  await expectAccessibleInBoth(page)
  // A closed tab loses nothing.
  await page.reload()
  await expect(page.getByLabel('Youth’s first name')).toHaveValue('Inês')
  await tabTo(page, 'It reached us earlier', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral of Inês Vaz')
  await expect(page.getByText(/^Open, due /).first()).toBeVisible()
  await expect(page.getByText(/^Eligible\. /)).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.goto('/referrals/new')
  await expect(page.getByLabel('Youth’s first name')).toHaveValue('')
  expect(complaints).toEqual([])
})

test('a family that may be on file is shown, and one can go on; or it is chosen for a brother @once', async ({ page }) => {
  test.slow()
  const agency = await addAgency('Bittern')
  await addFamily(agency, 'Silva')
  await signInAs(page, agency, 'seniorFamilyPartner')
  await page.goto('/referrals/new')
  await page.getByRole('radio', { name: 'The family itself' }).check()
  await page.getByLabel('Youth’s first name').fill('silva')
  await page.getByLabel('Youth’s last name').fill('MATÉO')
  await page.getByLabel('Youth’s birth date').fill('2013-03-04')
  await page.getByLabel('Caregiver’s first name').fill('Ana')
  await page.getByLabel('Caregiver’s last name').fill('Silva')
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(page.getByRole('heading', { name: 'This family may be on file already' })).toBeFocused()
  await expect(page.getByText(/^Mateo Silva, born .*: the same name and birth date\.$/)).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Go on anyway' }).click()
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)

  await page.goto('/referrals/new')
  await page.getByRole('button', { name: 'The family is on file already' }).click()
  await page.getByLabel('Find the family').fill('Mateo')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Silva family: Mateo Silva/ }).click()
  await page.getByRole('radio', { name: 'The family itself' }).check()
  await page.getByLabel('Youth’s first name').fill('Leo')
  await page.getByLabel('Youth’s last name').fill('Silva')
  await page.getByLabel('Youth’s birth date').fill('2016-03-04')
  await page.getByRole('button', { name: 'Add a brother or sister' }).click()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Take off youth 2' }).click()
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral of Leo Silva')
  await expect(page.getByRole('link', { name: 'Mateo Silva' })).toBeVisible()
})

test('a referral is declined with its reason, undone within ten seconds, and closed again; a Family Partner has no such page @once', async ({ page }) => {
  test.slow()
  const agency = await addAgency('Crake')
  await addFamily(agency, 'Reyes')
  await signInAs(page, agency, 'programManager')
  await page.goto('/referrals')
  await page.getByRole('link', { name: 'Decline or withdraw Mateo Reyes' }).click()
  await page.waitForURL(/#close$/)
  await page.getByRole('combobox', { name: 'Why' }).focus()
  await expect(page.getByText(/^First contact.*: open becomes not required$/)).toBeVisible()
  await page.getByRole('button', { name: 'Close the referral' }).click()
  await expect(page.getByText('Choose a reason.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Why' }).selectOption('ineligible')
  await page.getByLabel('Declined or withdrawn on').fill('2031-01-01')
  await expect(page.getByText('This is in the future. Write the day on which it was declined or withdrawn.')).toBeVisible()
  await page.getByLabel('Declined or withdrawn on').fill(new Date().toLocaleDateString('sv', { timeZone: 'America/New_York' }))
  await expect(page.getByText(/: open becomes not required$/).first()).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Close the referral' }).click()
  await expect(page.getByRole('heading', { name: 'This referral is closed' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone. The referral is open again', { exact: false })).toBeVisible()
  await page.getByRole('combobox', { name: 'Why' }).selectOption('caregiverDecision')
  await page.getByRole('button', { name: 'Close the referral' }).click()
  await expect(page.getByText(/^Closed .*: the caregiver decided\.$/).first()).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.goto('/referrals?stage=closed')
  await expect(page.getByRole('link', { name: 'Mateo Reyes', exact: true })).toBeVisible()
  await page.getByLabel('Name').fill('mateo')
  await page.getByRole('search', { name: 'Referrals' }).getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('Found by “mateo”:')).toBeVisible()
  expect(page.url()).not.toContain('mateo')
  await expectAccessibleInBoth(page)

  await page.context().clearCookies()
  await signInAs(page, agency, 'familyPartner')
  await page.goto('/today')
  await expect(page.getByRole('link', { name: 'Referrals' })).toHaveCount(0)
  for (const path of ['/referrals', '/referrals/new']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  }
})
