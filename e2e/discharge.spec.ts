import { expect, type Page, test } from '@playwright/test'
import { dayFromIso } from '@/rules/calendar/civil-date'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addAgency, addProgram } from './support/agency'
import { logReached } from './support/contact-form'
import { afterBusinessDays, mondayUpTo, said, todayThere, typed } from './support/days'
import { addFamily } from './support/families'
import { arrivedAt, fillFamily, openPublicForm, sendReferral } from './support/public-form'
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

/** Writes the plan, has it signed, gives it to the caregiver, and to the provider once there is a consent. */
async function planAndGive(page: Page, familyId: string): Promise<void> {
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
  await page.getByLabel('Who signs').selectOption({ label: 'Tal Abt' })
  await page.getByLabel(/I have read this plan/).check()
  await page.getByLabel('Their full name').fill('Tal Abt')
  await draw(page)
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  await page.getByLabel('On what ground may they sign?').selectOption({ label: 'As a parent' })
  await page.getByRole('button', { name: 'Sign the plan' }).click()
  await expect(page.getByRole('img', { name: /^Drawn signature/ })).toBeVisible()

  const give = async (to: RegExp) => {
    const label = await page.getByLabel('To whom').locator('option').filter({ hasText: to }).textContent()
    await page.getByLabel('To whom').selectOption({ label: label ?? '' })
    await page.getByLabel('How', { exact: true }).selectOption('inPerson')
    await page.getByRole('button', { name: 'Record that it was given' }).click()
  }
  await give(/Tal Abt/)
  await expect(page.getByText(/^Given to Tal Abt/)).toBeVisible()
  await give(/Jo Kim/)
  await expect(page.getByText(/No consent to share with Jo Kim was in force/).first()).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: 'Record a consent' }).click()
  await page.waitForURL('**/consents')
  await page.getByLabel('For what').fill('The discharge plan')
  await page.getByLabel('Given by').selectOption({ label: 'Tal Abt' })
  await page.getByRole('button', { name: 'Record the consent' }).click()
  await expect(page.getByText('Sharing information with all providers', { exact: true })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.goto(`/families/${familyId}/discharge`)
  await give(/Jo Kim/)
  await expect(page.getByText(/^Shared with Jo Kim/)).toBeVisible()
  await expect(page.getByText('Nothing of this discharge is due any more.')).toBeVisible()
  for (const verdict of ['written', 'signed', 'given to the caregiver', 'given to providers']) await expect(page.getByRole('listitem').filter({ hasText: `Discharge plan ${verdict}` }).getByText(/^Met /)).toBeVisible()
}

test('a family under Optum, from the public form to a plan that is signed, given and shared under consent; and the same records under Caregiver Peer to Peer @tablet', async ({ page, browser }) => {
  test.setTimeout(240_000) // five people, and several looks by axe
  const agency = await addAgency('Curlew')
  const programId = await addProgram(agency, 'optum-fst')
  // A Monday: five calendar days end on a Saturday, three business days never do. A week and more ago, so that the weeks since are whole.
  const arrived = mondayUpTo(todayThere() - 8)
  const served = todayThere() - 1
  const complaints = complaintsOf(page)

  await signInAs(page, agency, 'administrator')
  const path = await openPublicForm(page)
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(path)
  await visitor.getByLabel('I work with the family').check()
  await visitor.getByLabel('Your name').fill('Jo Kim')
  await visitor.getByLabel('Your telephone').fill('617 555 0100')
  await visitor.getByLabel('Do you treat the child?').selectOption('iht')
  await fillFamily(visitor)
  await visitor.getByLabel('What is hard right now?').fill('Cannot sleep')
  await sendReferral(visitor)
  await visitor.context().close()
  await arrivedAt(agency, new Date(`${typed(arrived)}T15:00:00Z`))

  await page.context().clearCookies()
  await signInAs(page, agency, 'programManager')
  await page.goto('/referrals')
  await page.getByRole('link', { name: 'Noa Abt' }).click()
  await page.getByRole('link', { name: 'Take it in' }).click()
  await page.getByLabel('Program', { exact: true }).selectOption(programId)
  await page.getByRole('button', { name: 'Save the referral' }).click()
  await expect(page.getByText(new RegExp(`^(Overdue|Open|Due).*${said(arrived + 5)}`)).first()).toBeVisible()
  await page.getByRole('link', { name: 'The family’s page, with the reason of each' }).click()
  await page.waitForURL(/\/families\//)
  const familyId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.goto(`/families/${familyId}/services`)
  await page.getByLabel('First day of enrollment').fill(typed(arrived + 3))
  const partners = page.getByRole('region', { name: 'Begin services' }).getByLabel('Family Partner')
  await partners.selectOption({ label: (await partners.locator('option').filter({ hasText: `${agency.token} familyPartner,` }).textContent()) ?? '' })
  await page.getByRole('button', { name: /^Begin services/ }).click()
  await expect(page.getByText('Nobody waits to start.')).toBeVisible()

  const partner = await (await browser.newContext()).newPage()
  complaintsOf(partner, complaints)
  await signInAs(partner, agency, 'familyPartner')
  const call = { who: /^Tal/, how: 'Telephone', service: false } as const
  await logReached(partner, familyId, { ...call, on: arrived + 2 })
  await expect(partner.getByText(new RegExp(`^This does not meet “First telephone contact”, .*due ${said(arrived + 5)}.*: no interview was offered\\.$`))).toBeVisible()
  await expect(partner.getByText(`Under Caregiver Peer to Peer it would meet it: due ${said(afterBusinessDays(arrived, 3))}`)).toBeVisible()
  await expectAccessibleInBoth(partner)
  await logReached(partner, familyId, { ...call, on: arrived + 5, also: 'I offered a face-to-face interview' })
  await expect(partner.getByText(new RegExp(`^This meets “First telephone contact”, .*due ${said(arrived + 5)}`))).toBeVisible()
  await logReached(partner, familyId, { who: /^Tal/, how: 'Face to face', service: true, on: served })
  await expect(partner.getByText(new RegExp(`^Services begin \\(due ${said(arrived + 16)}.*\\): now met$`))).toBeVisible()
  await expect(partner.getByText(/^Weekly contact with the caregiver .*: now met$/)).toBeVisible()

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

  await partner.goto(`/families/${familyId}/discharge`)
  await expect(partner.getByText(new RegExp(`^The plan is due on ${said(afterBusinessDays(served, 5))}.*: 5 business days after the last service on ${said(served)}`))).toBeVisible()
  await planAndGive(partner, familyId)
  const paper = await partner.request.get((await partner.getByRole('link', { name: 'Open the plan as a PDF' }).getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])

  await partner.goto(`/families/${familyId}`)
  await partner.getByRole('link', { name: 'The same records under each payer' }).click()
  await partner.waitForURL('**/payers')
  const first = partner.getByRole('region', { name: 'First contact', exact: true })
  await expect(first.getByText(`Met ${said(arrived + 5)}`)).toHaveCount(2)
  await expect(first.getByText(new RegExp(`Met ${said(arrived + 2)}.*, due ${said(afterBusinessDays(arrived, 3))}`))).toBeVisible()
  await expect(first.getByText('contacts the parent/caregiver to initiate services within three (3) business days of receipt of the referral')).toBeVisible()
  await expect(first.getByText('Does not count: no interview was offered.')).toHaveCount(2)
  await expect(partner.getByRole('region', { name: 'What else would stand otherwise' }).getByRole('heading', { name: 'Services begin' })).toBeVisible()
  await expect(partner.getByRole('region', { name: 'Stands alike under each' }).getByText('Discharge plan given to the caregiver', { exact: true })).toBeVisible()
  await expectAccessibleInBoth(partner)
  expect(complaints).toEqual([])
})

test('a family that stops coming is discharged without notice: when the plan would be due, what was tried, what was offered @once', async ({ page }) => {
  const agency = await addAgency('Dotterel')
  const { familyId, servedOn } = await addFamily(agency, 'Silva', ['Mateo'], 5, 'optum-fst', 16)
  if (servedOn === null) throw new Error('nobody served them')
  const last = dayFromIso(servedOn)
  const due = said(afterBusinessDays(last, 5))
  await signInAs(page, agency, 'familyPartner')
  await page.goto(`/families/${familyId}`)
  await expect(page.getByText(new RegExp(`If ${said(last)}.* was the last service, the discharge plan is due on ${due}.*: 5 business days after it\\.`))).toBeVisible()
  await page.getByRole('button', { name: 'Left message' }).click()
  await expect(page.getByText('Saved: left message.')).toBeVisible()
  await page.getByRole('link', { name: 'See the discharge of Mateo' }).click()
  await expect(page.getByText('Tried since the last service:')).toBeVisible()
  await expect(page.getByText(/left a message/).first()).toBeVisible()
  await expect(page.getByText('A supervisor or program manager ends it here', { exact: false })).toBeVisible()

  await page.context().clearCookies()
  await signInAs(page, agency, 'seniorFamilyPartner')
  await page.goto(`/families/${familyId}/discharge`)
  await page.getByText('End the enrollment').first().click()
  await page.getByLabel('What led to it').selectOption('withoutNotice')
  await page.getByLabel('Reasons for the discharge').fill('They no longer answer.')
  await page.getByRole('button', { name: 'End the enrollment' }).click()
  await expect(page.getByText('Write what was tried', { exact: false })).toBeVisible()
  await page.getByLabel('What was tried to reach the caregiver').fill('Three calls, a letter and a visit.')
  await page.getByLabel('Another appointment').check()
  await page.getByRole('button', { name: 'End the enrollment' }).click()
  await expect(page.getByText('The enrollment has ended.')).toBeVisible()
  await expect(page.getByText(new RegExp(`^The plan was due on ${due}.*: 5 business days after the last service on ${said(last)}`))).toBeVisible()
  await expect(page.getByText('Help offered: Another appointment')).toBeVisible()
  await expect(page.getByText('Tried: Three calls, a letter and a visit.')).toBeVisible()
  await expectAccessibleInBoth(page)
})
