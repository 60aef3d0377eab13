import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { fillFamily, openPublicForm, sendReferral } from './support/public-form'
import { signInAs } from './support/signing-in'

test('a provider without an account sends a referral and keeps the receipt; a manager takes it in, and its clock runs from the arrival', async ({ page, browser }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Dunlin')
  await signInAs(page, agency, 'administrator')
  await page.goto('/programs')
  await page.getByRole('link', { name: 'Public referral form' }).click()
  await page.getByRole('button', { name: 'Open the form' }).click()
  const address = await page.getByLabel('Its address').inputValue()
  await expectAccessibleInBoth(page)
  const path = new URL(address).pathname

  const visitor = await (await browser.newContext()).newPage()
  const complaints = complaintsOf(visitor)
  await visitor.goto(path)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`Send a referral to ${agency.token} agency`)
  await expectAccessibleInBoth(visitor)
  await visitor.getByLabel('I work with the family').check()
  await fillFamily(visitor)
  await visitor.getByLabel('What is hard right now?').fill('Cannot sleep')
  await visitor.getByRole('button', { name: 'Send the referral' }).click()
  await expect(visitor.getByText('Write your name.')).toBeVisible()
  await expect(visitor.getByLabel('What is hard right now?')).toHaveValue('Cannot sleep')
  await expectAccessibleInBoth(visitor)
  await visitor.getByLabel('Your name').fill('Dr. Jo Kim')
  await visitor.getByLabel('Your telephone').fill('617 555 0100')
  await visitor.getByRole('button', { name: 'Send the referral' }).click()
  await expect(visitor.getByRole('heading', { name: 'Your referral has arrived' })).toBeFocused()
  await expect(visitor.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)).toBeVisible()
  await expectAccessibleInBoth(visitor)
  expect(complaints).toEqual([])

  await page.context().clearCookies()
  await signInAs(page, agency, 'programManager')
  await page.goto('/referrals')
  await expect(page.getByText('One to take in.', { exact: false })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Noa Abt' }).click()
  await expect(page.getByText('Dr. Jo Kim, 617 555 0100')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Take it in' }).click()
  await expect(page.getByLabel('Youth’s first name')).toHaveValue('Noa')
  await expect(page.getByText(/^Eligible\. /)).toBeVisible()
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral of Noa Abt')
  await expect(page.getByText(/, by the public form$/)).toBeVisible()
  await expect(page.getByText(/^Open, due /).first()).toBeVisible()
})

test('the public form works in a browser that runs no script, and under a wrong address there is none @once', async ({ page, browser }) => {
  const agency = await addAgency('Egret')
  await signInAs(page, agency, 'administrator')
  const pathname = await openPublicForm(page)
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto('/refer/nosuchaddress')
  await expect(visitor.getByRole('heading', { name: 'This form is not open' })).toBeVisible()
  await visitor.goto(pathname)
  await visitor.getByLabel('I am the parent or caregiver').check()
  await fillFamily(visitor)
  await visitor.getByLabel('Caregiver’s telephone').fill('617 555 0199')
  await sendReferral(visitor)
})
