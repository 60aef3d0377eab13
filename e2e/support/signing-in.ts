import type { Page } from '@playwright/test'
import { samplePassword } from '../../tests/support/sample/agency'

/** Signs somebody of a sample agency in, wherever that leads. */
export async function enterAs(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
