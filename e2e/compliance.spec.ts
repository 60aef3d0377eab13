import { expect, test } from '@playwright/test'
import type { SampleAgency } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessible, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addObligations } from './support/obligations'
import { signInAs } from './support/signing-in'

const weekly = 'CPP-TP-06'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Bittern')
  await addObligations(agency, weekly)
})

test('a manager sees in words who needs someone, and opens their rows', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/compliance')
  await expect(page).toHaveTitle('Compliance · Alongside')
  await expectAccessibleInBoth(page)

  await page.getByRole('link', { name: '2 families need someone today.' }).click()
  await page.waitForURL(/urgency=families/)
  await expect(page.getByText(/^\d+ rows, about 2 families/)).toBeVisible()
  await expectAccessibleInBoth(page)
  expect(complaints).toEqual([])
})

test('every number opens exactly its rows, and a filter is taken away again @once', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'programManager')
  await page.goto('/compliance')
  const numbers = page.locator('table a[aria-label]')
  await expect(numbers.first()).toBeVisible()
  const links = await numbers.evaluateAll((found) => found.map((link) => ({ says: Number(link.textContent.replaceAll(',', '')), href: link.getAttribute('href') ?? '' })))
  expect(links.length).toBeGreaterThan(3)
  for (const { says, href } of links) {
    const answer = await page.request.get(href)
    expect(await answer.text(), href).toMatch(new RegExp(`>${says} rows?, `))
  }

  await page.goto(links[0]?.href ?? '')
  await expect(page.locator('#rows tbody tr')).toHaveCount(links[0]?.says ?? -1)
  await page.getByRole('link', { name: /^Take away: / }).first().click()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page).toHaveURL('/compliance')
  await expect(page.getByRole('navigation', { name: 'Filters' })).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('the grid tells the story of a week by keyboard, and stands in words too @once', async ({ page }) => {
  await signInAs(page, agency, 'clinician')
  await page.goto('/compliance')
  const cells = page.locator('#grid tbody td')
  const story = page.locator('#grid [data-story]')
  await expect(cells).toHaveCount(8)
  // The page answers keys once its script runs: the first step is taken until it is answered.
  await expect(async () => {
    await cells.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(cells.nth(1)).toBeFocused({ timeout: 500 })
  }).toPass()
  for (let step = 1; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  const missed = cells.nth(6)
  await expect(missed).toBeFocused()
  await expect(story).toContainText('Missed: Weekly update to the treatment provider')
  await expectAccessibleInBoth(page)
  await page.keyboard.press('Escape')
  await expect(story).toHaveCount(0)

  await page.getByRole('link', { name: 'View as words' }).click()
  await expect(page.locator('#grid td').filter({ hasText: 'Met: Weekly update to the treatment provider' })).toBeVisible()
  await expectAccessibleInBoth(page)
})

test('what no row answers is said in a sentence with one way on @once', async ({ page }) => {
  await signInAs(page, agency, 'seniorFamilyPartner')
  await page.goto('/compliance?requirement=none&urgency=nonsense&page=-4')
  await expect(page.getByText('Nothing stands here under these filters.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/compliance?page=900')
  await expect(page.getByText('This page is past the end of the list.')).toBeVisible()
})

test('it is not there for a Family Partner or an administrator @once', async ({ page, browser }) => {
  for (const role of ['familyPartner', 'administrator'] as const) {
    const context = await browser.newContext()
    const theirs = await context.newPage()
    await signInAs(theirs, agency, role)
    await theirs.goto('/compliance')
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
    await context.close()
  }
  await page.goto('/compliance')
  await expect(page).toHaveURL(/sign-in/)
})
