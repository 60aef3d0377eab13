import { expect, type Page } from '@playwright/test'
import type { Day } from '@/rules/calendar/civil-date'
import { typed } from './days'

/** Answers a question of the form for logging a contact. */
export const answer = (page: Page, question: string | RegExp, label: string | RegExp) => page.getByRole('group', { name: question }).getByLabel(label).check()

const noonOn = async (page: Page, day: Day) => {
  await page.getByLabel('Date').fill(typed(day))
  await page.getByLabel('Time').fill('12:00')
}

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/fact=/)
  await expect(page.getByText('Saved. The contact is on the timeline.')).toBeVisible()
}

type Reached = { readonly who: RegExp; readonly on: Day; readonly how: 'Telephone' | 'Face to face'; readonly service: boolean; readonly also?: string; readonly units?: string }

/** Logs a contact at noon of a past day that reached a caregiver, with words for the one youth. */
export async function logReached(page: Page, familyId: string, { who, on, how, service, also, units }: Reached): Promise<void> {
  await page.goto(`/families/${familyId}/contact?reached=yes`)
  await answer(page, 'Who?', who)
  await answer(page, 'How?', how)
  await page.getByRole('button', { name: '10 minutes' }).click()
  await noonOn(page, on)
  await answer(page, 'Was a service delivered?', service ? /^Yes/ : /^No/)
  if (units) await page.getByLabel('How many units?').fill(units)
  if (also) await answer(page, 'What else is true?', also)
  await page.getByLabel(/^Progress report for /).fill('We talked about mornings.')
  await save(page)
}

/** Logs a visit at noon of a past day at which nobody was home. */
export async function logNobodyHome(page: Page, familyId: string, who: RegExp, on: Day): Promise<void> {
  await page.goto(`/families/${familyId}/contact`)
  await answer(page, 'Did you reach someone?', 'No, I tried')
  await answer(page, 'Whom did you try to reach?', who)
  await answer(page, 'What happened?', 'Nobody home')
  await noonOn(page, on)
  await save(page)
}
