import type { APIRequestContext, Page } from '@playwright/test'
import { type SampleAgency, samplePassword } from '../../tests/support/sample/agency'

/** Signs somebody in as the sign-in page does, over HTTP alone: the page itself has journeys of its own. */
export async function signInOver(asker: APIRequestContext, email: string): Promise<void> {
  const { csrfToken } = (await (await asker.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await asker.post('/api/auth/callback/password', { form: { csrfToken, email, password: samplePassword, json: 'true' } })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`)
}

/** Signs somebody of a sample agency in, in the browser of a page that goes nowhere by it. */
export const signInAs = (page: Page, agency: SampleAgency, role: keyof SampleAgency['members']): Promise<void> => signInOver(page.request, agency.members[role].email)

/** Signs somebody in through the page, as they would, wherever that leads. */
export async function signInByHand(page: Page, email: string, password = samplePassword): Promise<void> {
  await page.goto('/sign-in')
  await signInHere(page, email, password)
}

/** The same on a sign-in page that somebody was led to. */
export async function signInHere(page: Page, email: string, password = samplePassword): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
