import { expect, type Page, test } from '@playwright/test'
import { withClient } from '@/db/connect'
import type { SampleAgency } from '../tests/support/sample/agency'
import { expectAccessible } from './support/accessibility'
import { addAgency, ownerUrl } from './support/agency'
import { answer } from './support/contact-form'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Heron')
})

const facts = (page: Page) => page.getByRole('region', { name: 'What happened' })
const due = (page: Page) => page.getByRole('region', { name: /Due next|Nothing is due/ })

/** The five answers that make a contact count; the time is left as it is. */
async function answerAll(page: Page): Promise<void> {
  await answer(page, 'Who?', /^Ana/)
  await answer(page, 'How?', 'Telephone')
  await page.getByRole('button', { name: '10 minutes' }).click()
  await answer(page, 'Was a service delivered?', /^Yes/)
}

test('a try that reached nobody is one tap on the family’s page, and undone with another', async ({ page }) => {
  const { familyId } = await addFamily(agency, 'Silva')
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}`)
  await page.getByRole('button', { name: 'No answer' }).dblclick()
  await expect(page.getByText('Saved: no answer.')).toBeVisible()
  await expect(facts(page).getByText('Tried by telephone: no answer', { exact: true })).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(facts(page).getByText(/^Struck .* by Heron/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('a contact that reached a caregiver turns the verdict on the screen, and striking it turns it back', async ({ page }) => {
  const { familyId } = await addFamily(agency, 'Okafor')
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}`)
  await expect(due(page).getByRole('paragraph').filter({ hasText: 'First contact' })).toBeVisible()
  await page.getByRole('link', { name: 'Reached someone' }).click()
  await expect(page.getByText('Leave a first name only, no agency name.')).toBeVisible()
  await answerAll(page)
  await answer(page, 'What else is true?', 'They contacted us, not we them')
  await page.getByLabel('Progress report for Mateo Okafor').fill('We talked about mornings. 🌱 שלום')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).dblclick()
  await page.waitForURL(new RegExp(`/families/${familyId}\\?fact=`))
  await expect(page.getByText(/^First contact .*: now met$/)).toBeVisible()
  await expect(due(page).getByRole('paragraph').filter({ hasText: 'First contact' })).toHaveCount(0)
  await expect(facts(page).getByText('Telephone with Ana, 10 minutes, service', { exact: true })).toHaveCount(1)
  await expect(facts(page).getByText('We talked about mornings. 🌱 שלום')).toBeVisible()

  await facts(page).locator('summary', { hasText: 'Entered in error: Telephone' }).click()
  await facts(page).getByLabel('Why was it entered in error?').fill('This was another family.')
  await facts(page).getByRole('button', { name: 'Strike it' }).click()
  await expect(page.getByText('Struck. It stays on the timeline and no longer counts.')).toBeVisible()
  await expect(due(page).getByRole('paragraph').filter({ hasText: 'First contact' })).toBeVisible()
  await expect(facts(page).getByText('This was another family.')).toBeVisible()
})

test('a contact without words is shown as to finish, and counts once its report is signed', async ({ page }) => {
  const { familyId } = await addFamily(agency, 'Nguyen', ['Lan', 'Minh'])
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  await answerAll(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Say which of them it was about.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Lan/ })).toBeFocused()
  await answer(page, 'About whom?', /^Lan/)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/fact=/)
  await expect(page.getByRole('status').getByText('To finish: the report for Lan Nguyen. It does not count until then.')).toBeVisible()
  await expect(facts(page).getByText('To finish: the report for Lan.')).toBeVisible()
  await facts(page).getByLabel('Progress report for Lan').fill('Now in words.')
  await facts(page).getByRole('button', { name: 'Sign and finish' }).click()
  await expect(facts(page).getByText('To finish')).toHaveCount(0)
  await expect(page.getByText(/^First contact .*: now met$/)).toBeVisible()
})

test('what was typed survives mistakes, a session that ended and a reload, and belongs to its family alone', async ({ page, context }) => {
  const { familyId } = await addFamily(agency, 'Reyes')
  const other = await addFamily(agency, 'Stone')
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  const words = page.getByLabel('Progress report for Mateo Reyes')
  await words.fill('Half a sentence')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Say who it was.')).toBeVisible()
  await expectAccessible(page)
  await answerAll(page)
  const began = await page.getByLabel('Date').inputValue()
  await page.getByLabel('Date').fill('2019-01-01')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This is before the family’s first referral', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Date')).toBeFocused()
  await words.fill('x'.repeat(20_001))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This is 20,001 characters long; 20,000 fit here.')).toBeVisible()
  await words.fill('A whole sentence')

  await page.goto(`/families/${other.familyId}/contact?reached=yes`)
  await expect(page.getByLabel('Progress report for Mateo Stone')).toHaveValue('')

  await page.goto(`/families/${familyId}/contact`)
  await page.getByLabel('Date').fill(began)
  await withClient(ownerUrl, async (owner) => {
    await owner.query('BEGIN')
    await owner.query(`SELECT set_config('app.tenant_id', $1, true)`, [agency.tenantId])
    await owner.query('UPDATE "Session" SET "revokedAt" = now() WHERE "userId" = $1', [agency.members.familyPartner.userId])
    await owner.query('COMMIT')
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  const tab = await context.newPage()
  await signInAs(tab, agency, 'familyPartner')
  await page.reload()
  await expect(words).toHaveValue('A whole sentence')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/fact=/)
  await expect(facts(page).getByText('A whole sentence')).toBeVisible()
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  await expect(words).toHaveValue('')
})
