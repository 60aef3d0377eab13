import { expect, type Page } from '@playwright/test'
import { withClient } from '@/db/connect'
import type { SampleAgency } from '../../tests/support/sample/agency'
import { ownerUrl } from './agency'

/** Opens an agency's form for everybody as its administrator, and answers its path. */
export async function openPublicForm(page: Page): Promise<string> {
  await page.goto('/programs/referral-form')
  await page.getByRole('button', { name: 'Open the form' }).click()
  return new URL(await page.getByLabel('Its address').inputValue()).pathname
}

/** Who the child and the caregiver are. */
export async function fillFamily(visitor: Page): Promise<void> {
  await visitor.getByLabel('Child’s first name').first().fill('Noa')
  await visitor.getByLabel('Child’s last name').first().fill('Abt')
  await visitor.getByLabel('Child’s birth date').first().fill('2014-04-04')
  await visitor.getByLabel('Caregiver’s first name').fill('Tal')
  await visitor.getByLabel('Caregiver’s last name').fill('Abt')
}

/** Sends the form and waits for its receipt. */
export async function sendReferral(visitor: Page): Promise<void> {
  await visitor.getByRole('button', { name: 'Send the referral' }).click()
  await expect(visitor.getByRole('heading', { name: 'Your referral has arrived' })).toBeVisible()
}

/** Makes what an agency was sent have arrived at a moment in the past, so that days can go by between it and what is done about it. */
export const arrivedAt = ({ tenantId }: SampleAgency, at: Date): Promise<void> =>
  withClient(ownerUrl, async (owner) => {
    await owner.query('BEGIN')
    await owner.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId])
    const { rowCount } = await owner.query('UPDATE "IncomingReferral" SET "receivedAt" = $2 WHERE "tenantId" = $1 AND "decision" IS NULL AND "said"->\'caregiver\'->>\'givenName\' = \'Tal\'', [tenantId, at])
    await owner.query('COMMIT')
    if (rowCount !== 1) throw new Error(`${rowCount} referrals wait, not one`)
  })
