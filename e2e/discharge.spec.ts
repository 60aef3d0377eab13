import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { addFamily } from './support/families'
import { signInAs } from './support/signing-in'

const sections = ['Strategies', 'Supports', 'Services', 'Resources', 'Follow-up plans']

/** Draws a line in the signature field, as a finger or a mouse would. */
async function draw(page: Page): Promise<void> {
  const field = page.getByRole('img', { name: 'Nothing drawn yet' })
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (!box) throw new Error('there is no signature field')
  await page.mouse.move(box.x + 20, box.y + 80)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 30, { steps: 5 })
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 5 })
  await page.mouse.up()
}

test('from the end of an Optum enrollment to a plan that is signed, given to the caregiver and shared under consent', async ({ page }) => {
  test.slow() // several looks by axe
  const agency = await addAgency('Curlew')
  const { familyId } = await addFamily(agency, 'Silva', ['Mateo'], 3, 'optum-fst')
  const complaints = complaintsOf(page)
  await signInAs(page, agency, 'seniorFamilyPartner')
  await page.goto(`/families/${familyId}`)
  await page.getByRole('link', { name: 'Discharge', exact: true }).click()
  await page.waitForURL('**/discharge')
  await page.getByText('End the enrollment').first().click()
  await page.getByLabel('What led to it').selectOption('goalsMet')
  await expect(page.getByText(/Discharge plan written, due .*: not started becomes open/)).toBeVisible()
  await page.getByRole('button', { name: 'End the enrollment' }).click()
  await expect(page.getByText('Write the reasons for the discharge.')).toBeVisible()
  await page.getByLabel('Reasons for the discharge').fill('The mornings are calm now.')
  await page.getByRole('button', { name: 'End the enrollment' }).click()
  await expect(page.getByText('The enrollment has ended.')).toBeVisible()
  await expect(page.getByText(/The plan is due on .*: 5 business days after the last service on/)).toBeVisible()

  await page.getByLabel('Strategies').fill('A picture plan on the fridge')
  await expect(page.getByText('Draft saved. It is on your other devices too.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Strategies')).toHaveValue('A picture plan on the fridge')
  for (const section of sections.slice(1)) await page.getByLabel(section).fill(`${section}: as agreed`)
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Finish the plan' }).click()
  await expect(page.getByText('The plan is finished.')).toBeVisible()

  await page.getByRole('button', { name: 'Sign the plan' }).click()
  await expect(page.getByText('Choose who signs.')).toBeVisible()
  await page.getByLabel('Who signs').selectOption({ label: 'Ana Silva' })
  await page.getByLabel(/I have read this plan/).check()
  await page.getByLabel('Their full name').fill('Ana Silva')
  await draw(page)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  await expect(page.getByRole('img', { name: /^Drawn signature/ })).toBeVisible()

  const give = async (to: RegExp) => {
    const label = await page.getByLabel('To whom').locator('option').filter({ hasText: to }).textContent()
    await page.getByLabel('To whom').selectOption({ label: label ?? '' })
    await page.getByLabel('How', { exact: true }).selectOption('inPerson')
    await page.getByRole('button', { name: 'Record that it was given' }).click()
  }
  await give(/Ana Silva/)
  await expect(page.getByText(/^Given to Ana Silva/)).toBeVisible()
  await give(/Jo Kim/)
  await expect(page.getByText(/No consent to share with Jo Kim was in force/).first()).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Record a consent' }).click()
  await page.waitForURL('**/consents')
  await page.getByLabel('For what').fill('The discharge plan')
  await page.getByLabel('Given by').selectOption({ label: 'Ana Silva' })
  await page.getByRole('button', { name: 'Record the consent' }).click()
  await expect(page.getByText('Sharing information with all providers', { exact: true })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.goto(`/families/${familyId}/discharge`)
  await give(/Jo Kim/)
  await expect(page.getByText(/^Shared with Jo Kim/)).toBeVisible()
  await expect(page.getByText('Nothing of this discharge is due any more.')).toBeVisible()
  for (const verdict of ['written', 'signed', 'given to the caregiver', 'given to providers']) await expect(page.getByRole('listitem').filter({ hasText: `Discharge plan ${verdict}` }).getByText(/^Met /)).toBeVisible()
  const paper = await page.request.get((await page.getByRole('link', { name: 'Open the plan as a PDF' }).getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
  expect(complaints).toEqual([])
})
