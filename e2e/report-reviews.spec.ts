import { expect, type Page, test } from '@playwright/test'
import type { SampleAgency } from '../tests/support/sample/agency'
import { expectAccessible, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs, signInByHand } from './support/signing-in'

let agency: SampleAgency
test.beforeAll(async () => {
  agency = await addAgency('Plover')
})

const answer = (page: Page, question: string | RegExp, label: string | RegExp) => page.getByRole('group', { name: question }).getByLabel(label).check()

async function logCall(page: Page, familyId: string, name: string): Promise<void> {
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  await answer(page, 'Who?', /^Ana/)
  await answer(page, 'How?', 'Telephone')
  await page.getByRole('button', { name: '10 minutes' }).click()
  await answer(page, 'Was a service delivered?', /^Yes/)
  await page.getByLabel(`Progress report for Mateo ${name}`).fill('We talked about mornings.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/fact=/)
}

test('a supervisor returns a report with a comment, its author answers, and the supervisor affirms @once', async ({ page, browser }) => {
  const { familyId } = await addFamily(agency, 'Silva')
  await signInAs(page, agency, 'familyPartner')
  await logCall(page, familyId, 'Silva')

  const desk = await (await browser.newContext()).newPage()
  await signInByHand(desk, agency.members.clinician.email)
  await expect(desk).toHaveURL('/compliance')
  await desk.goto('/reports')
  const waiting = desk.getByRole('region', { name: 'To affirm' }).getByRole('listitem').filter({ hasText: 'Silva family, for Mateo' })
  await expect(waiting.getByText('We talked about mornings.')).toBeVisible()
  await waiting.getByText('Return with a comment').click()
  await waiting.getByRole('button', { name: 'Return it' }).click()
  await expect(waiting.getByText('Write what is missing, so that they can answer it.')).toBeVisible()
  await expectAccessibleInBoth(desk)
  await waiting.getByLabel('What is missing or unclear?').fill('Which goal was this about?')
  await waiting.getByRole('button', { name: 'Return it' }).dblclick()
  await expect(desk.getByText('Returned: Mateo’s report, Silva family.', { exact: false })).toBeVisible()
  await expect(waiting).toHaveCount(0)

  await page.goto('/reports')
  const returned = page.getByRole('region', { name: 'Returned' }).getByRole('listitem').filter({ hasText: 'Silva family, for Mateo' })
  await expect(returned.getByText('Which goal was this about?')).toBeVisible()
  await returned.getByLabel('Your answer, added to the report').fill('About calmer mornings.')
  await expectAccessible(page)
  await returned.getByRole('button', { name: 'Sign the addition' }).click()
  await expect(page.getByText('Added to Mateo’s report.')).toBeVisible()
  await expect(returned).toHaveCount(0)

  await desk.goto('/reports')
  await expect(waiting.getByText('About calmer mornings.')).toBeVisible()
  await waiting.getByRole('button', { name: 'Affirm Mateo’s report, Silva family' }).click()
  await expect(waiting).toHaveCount(0)
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(waiting).toBeVisible()
  await waiting.getByRole('button', { name: 'Affirm Mateo’s report, Silva family' }).click()
  await expect(waiting).toHaveCount(0)

  await page.goto(`/families/${familyId}`)
  const facts = page.getByRole('region', { name: 'What happened' })
  await facts.getByText('Telephone with Ana, 10 minutes, service', { exact: true }).click()
  await expect(facts.getByText(/^Affirmed .* by Plover\d+ clinician$/)).toHaveCount(2)
  await expect(facts.getByText(/^Returned .* by Plover\d+ clinician$/)).toBeVisible()
  await expectAccessible(page)
  await desk.context().close()
})
