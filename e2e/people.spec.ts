import { expect, test } from '@playwright/test'
import { samplePassword } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { signInByHand } from './support/signing-in'

test('an administrator invites somebody, who joins; once they are let out, their next step leads to the sign-in page @once', async ({ page, browser }) => {
  test.slow() // a dozen looks by axe
  const agency = await addAgency('Heron')
  const complaints = complaintsOf(page)
  const email = `new.${agency.token}@example.org`.toLowerCase()
  await signInByHand(page, agency.members.administrator.email)
  await expectAccessibleInBoth(page)

  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await expectAccessibleInBoth(page)

  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.waitForURL('/people/invite')
  await page.getByLabel('Name').fill('Ana Ñandú 李')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Choose at least one role.')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Ana Ñandú 李')
  await expectAccessibleInBoth(page)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel(/^Family Partner/).check()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('The invitation’s link').inputValue()
  await expectAccessibleInBoth(page)

  const theirs = await browser.newContext()
  const other = await theirs.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Join')
  await expectAccessibleInBoth(other)
  await other.getByLabel('A password').fill('short')
  await other.getByRole('button', { name: 'Join' }).click()
  await expect(other.getByText('Use at least 12 characters.', { exact: false }).first()).toBeVisible()
  await other.getByLabel('A password').fill('several words in a row')
  await other.getByRole('button', { name: 'Join' }).click()
  await other.waitForURL((url) => !url.pathname.startsWith('/invitation'))
  await other.goto('/account')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ana Ñandú 李')
  await expect(other.getByRole('link', { name: 'People' })).toHaveCount(0)
  expect((await other.goto('/people'))?.status()).toBe(404)
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')

  await page.goto('/people')
  await page.getByRole('link', { name: 'Ana Ñandú 李' }).click()
  await page.waitForURL('/people/*')
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'End access now' }).click()
  await expect(page.getByRole('button', { name: 'Let back in' })).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in')
  await theirs.close()
  expect(complaints).toEqual([])
})

test('a session that ended while a form was open says so and keeps what was typed @once', async ({ page, context }) => {
  const agency = await addAgency('Wren')
  await signInByHand(page, agency.members.administrator.email)
  await page.goto('/people/invite')
  await page.getByLabel('Name').fill('Ana')
  const [session] = (await context.cookies()).filter(({ name }) => name.endsWith('alongside-session'))
  await context.clearCookies({ name: session?.name ?? '' })
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Your session has ended' })).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('Ana')
})

test('a form that cannot reach us, or is sent twice, keeps what was typed and is done once @once', async ({ page, context }) => {
  const agency = await addAgency('Swift')
  await signInByHand(page, agency.members.administrator.email)
  await page.goto('/people/invite')
  await page.getByLabel('Name').fill('Ana')
  await page.getByLabel('E-mail address').fill(`${agency.token}@example.org`)
  await page.getByLabel(/^Clinician/).check()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'did not reach us' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Make the link' }).dblclick()
  await expect(page.getByLabel('The invitation’s link')).toBeVisible()
  await page.goto('/people')
  await expect(page.getByText(`${agency.token}@example.org`.toLowerCase(), { exact: true })).toHaveCount(1)
})

test('signing out ends the session everywhere, and an old cookie opens nothing @once', async ({ page, context }) => {
  const agency = await addAgency('Lark')
  await signInByHand(page, agency.members.clinician.email)
  const kept = await context.cookies()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('/sign-in')
  await expectAccessibleInBoth(page)
  await context.addCookies(kept)
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in')
})

test('a wrong password says so without saying which part was wrong @once', async ({ page }) => {
  const agency = await addAgency('Robin')
  for (const [email, password] of [[agency.members.clinician.email, 'not this one'], [`nobody.${agency.token}@example.org`, samplePassword]] as const) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'The address or the password is not right' })).toBeVisible()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  }
  await expectAccessibleInBoth(page)
})

test('a megabyte of text is told to be too long @once', async ({ page }) => {
  const agency = await addAgency('Finch')
  await signInByHand(page, agency.members.administrator.email)
  await page.goto('/people/invite')
  await page.getByLabel('Name').fill('x'.repeat(1_000_000))
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByText('Use at most 200 characters.')).toBeVisible()
})
