import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { type SampleAgency, samplePassword } from '../../tests/support/sample/agency'
import type { OpenFamily } from '../../tests/support/sample/open-family'
import { ownerUrl } from './agency'

const run = promisify(execFile)

/** Adds a family that was referred yesterday, or enrolled so many weeks ago, and that nobody has reached yet. */
export async function addFamily(agency: SampleAgency, name: string, youths?: readonly string[], weeks?: number): Promise<OpenFamily> {
  const { stdout } = await run(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'e2e/support/add-family.ts', JSON.stringify({ ownerUrl, agency, name, youths, weeks })])
  return JSON.parse(stdout) as OpenFamily
}

/** Signs somebody of a sample agency in, as they would. */
export async function signInAs(page: Page, agency: SampleAgency, role: keyof SampleAgency['members']): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(agency.members[role].email)
  await page.getByLabel('Password').fill(samplePassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
