import { expect, test } from '@playwright/test'
import { expectAccessibleInBoth } from './support/accessibility'
import { addAgency } from './support/agency'
import { signInAs } from './support/signing-in'

test('on a phone the further places are one tap away, and gone again on the page they lead to @once', async ({ page }) => {
  const agency = await addAgency('Bittern')
  await page.setViewportSize({ width: 320, height: 640 })
  await signInAs(page, agency, 'programManager')
  await page.goto('/today')
  const bar = page.getByRole('navigation', { name: 'Places' })
  await expect(bar.getByRole('link', { name: 'Requirements' })).toBeHidden()
  await bar.getByText('More').click()
  await expectAccessibleInBoth(page)
  await bar.getByRole('link', { name: 'Requirements' }).click()
  await page.waitForURL('/requirements')
  await expect(bar.getByRole('link', { name: 'Requirements' })).toBeHidden()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(wide).toBe(false)
})
