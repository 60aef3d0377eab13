import { type Browser, expect, type Page, test } from '@playwright/test'
import type { SampleAgency } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessible, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { answer } from './support/contact-form'
import { addFamily } from './support/families'
import { signInAs, signInByHand } from './support/signing-in'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Curlew')
})

const lineOf = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: `${name} family`, exact: true }) })
const reportOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: `${name} family, for Mateo` })
const words = (page: Page, name: string) => reportOf(page, name).getByLabel('Progress report for Mateo')
const isSaved = (page: Page, name: string) => reportOf(page, name).getByText('Draft saved. It is on your other devices too.')

async function secondDevice(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, agency, 'familyPartner')
  return page
}

/** Logs a telephone call with Ana without words. */
async function logWithoutWords(page: Page, familyId: string): Promise<void> {
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  await answer(page, 'Who?', /^Ana/)
  await answer(page, 'How?', 'Telephone')
  await page.getByRole('button', { name: '10 minutes' }).click()
  await answer(page, 'Was a service delivered?', /^Yes/)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/fact=/)
}

/** Opens the form of a family's report in the list of reports. */
async function openReport(page: Page, name: string): Promise<void> {
  await page.goto('/reports')
  await page.locator('summary', { hasText: `${name} family, for Mateo` }).click()
  await expect(words(page, name)).toBeVisible()
}

test('from Today to a signed report: two taps and an undo, a call without words, a draft that outlives its tab and its device', async ({ page, browser }) => {
  const complaints = complaintsOf(page)
  const { familyId } = await addFamily(agency, 'Silva')
  await signInByHand(page, agency.members.familyPartner.email)
  await expect(page).toHaveURL('/today')
  await expect(page.getByText(/need(s)? someone today\.$/)).toBeVisible()
  const line = lineOf(page, 'Silva')
  await expect(line.getByText('Leave a first name only, no agency name.')).toBeVisible()
  await expect(line.getByRole('link', { name: 'Call Ana Silva, 617-555-0142' })).toHaveAttribute('href', 'tel:6175550142')
  await expectAccessibleInBoth(page)
  await line.getByText('Tried, nobody reached').click()
  await line.getByRole('button', { name: 'Left message' }).dblclick()
  await expect(page.getByText('Saved for the Silva family: left message.')).toBeVisible()
  await expect(line.getByText('tried today: left a message', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(line.getByText('tried today', { exact: false })).toHaveCount(0)
  await line.getByRole('link', { name: 'Log a contact with the Silva family' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Log a contact' })).toBeVisible()
  await logWithoutWords(page, familyId)

  await openReport(page, 'Silva')
  await words(page, 'Silva').fill('We talked about mornings 🌱 שלום')
  await expect(isSaved(page, 'Silva')).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.close({ runBeforeUnload: false })

  const other = await secondDevice(browser)
  await openReport(other, 'Silva')
  await expect(words(other, 'Silva')).toHaveValue('We talked about mornings 🌱 שלום')
  await reportOf(other, 'Silva').getByRole('button', { name: 'Sign and finish' }).dblclick()
  await expect(other.getByText('Signed. Mateo’s report is finished, and the contact counts.')).toBeVisible()
  await expect(other.getByText(/^First contact .*: now met$/)).toBeVisible()
  await expect(reportOf(other, 'Silva')).toHaveCount(0)
  await other.context().close()
  expect(complaints).toEqual([])
})

test('words typed without a network stay, and are sent when it is back', async ({ page, context }) => {
  const { familyId } = await addFamily(agency, 'Offley')
  await signInAs(page, agency, 'familyPartner')
  await logWithoutWords(page, familyId)
  await openReport(page, 'Offley')
  await context.setOffline(true)
  await words(page, 'Offley').fill('Typed in the car')
  await expect(reportOf(page, 'Offley').getByText('It has not reached the server yet, and is sent again by itself.', { exact: false })).toBeVisible()
  await context.setOffline(false)
  await expect(isSaved(page, 'Offley')).toBeVisible({ timeout: 15_000 })
  await page.reload()
  await page.locator('summary', { hasText: 'Offley family, for Mateo' }).click()
  await expect(words(page, 'Offley')).toHaveValue('Typed in the car')
})

test('two devices that write the same report lose nothing: both texts are shown, and somebody chooses', async ({ page, browser }) => {
  const { familyId } = await addFamily(agency, 'Twain')
  await signInAs(page, agency, 'familyPartner')
  await logWithoutWords(page, familyId)
  const other = await secondDevice(browser)
  await openReport(page, 'Twain')
  await openReport(other, 'Twain')
  await words(page, 'Twain').fill('From the tablet')
  await expect(isSaved(page, 'Twain')).toBeVisible()
  await words(other, 'Twain').fill('From the desk')
  await expect(other.getByText('This report was changed on another device', { exact: false })).toBeVisible()
  await expect(other.getByRole('group', { name: 'What stands on the other device' })).toHaveText('From the tablet')
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Keep both' }).click()
  await expect(words(other, 'Twain')).toHaveValue('From the tablet\n\nFrom the desk')
  await expect(isSaved(other, 'Twain')).toBeVisible()
  await openReport(page, 'Twain')
  await expect(words(page, 'Twain')).toHaveValue('From the tablet\n\nFrom the desk')
  await other.context().close()
})
