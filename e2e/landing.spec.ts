import { expect, test } from '@playwright/test'
import { complaintsOf, expectAccessible } from './support/accessibility'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the start says what Alongside is, to everybody, in ${colorScheme} colours`, async ({ page }) => {
    const complaints = complaintsOf(page)
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await expect(page).toHaveTitle('Alongside')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alongside')
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })
}

test('an address that does not exist says so and leads back @once', async ({ page }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go to the start' }).click()
  await expect(page).toHaveURL('/')
})

test('pages are never kept, framed or scripted by others @once', async ({ request }) => {
  const first = (await request.get('/')).headers()
  const second = (await request.get('/')).headers()
  expect(first['cache-control']).toContain('no-store')
  expect(first['x-powered-by']).toBeUndefined()
  expect(first['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
  expect(first['content-security-policy']).toContain(`frame-ancestors 'none'`)
  expect(first['content-security-policy']).not.toContain('unsafe')
  expect(first['content-security-policy']).not.toBe(second['content-security-policy'])
})
