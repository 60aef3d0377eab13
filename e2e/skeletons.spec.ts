import { expect, test } from '@playwright/test'
import { addAgency } from './support/agency'
import { goTo } from './support/places'
import { signInAs } from './support/signing-in'

test('a click shows the next page’s place at once, however long its content takes @once', async ({ page }) => {
  const agency = await addAgency('Dunlin')
  await signInAs(page, agency, 'programManager')
  await page.goto('/today')
  const skeleton = page.locator('[aria-busy=true]')
  for (const [link, heading] of [['Families', 'Families'], ['Referrals', 'Referrals'], ['Compliance', 'Compliance']] as const) {
    await page.goto('/account')
    await page.waitForLoadState('networkidle') // what it fetches ahead of a click has come
    let send = () => {}
    const held = new Promise<void>((release) => (send = release))
    await page.route('**/*', async (route) => {
      const headers = route.request().headers()
      if (headers['rsc'] && !headers['next-router-prefetch']) await held
      await route.fallback()
    })
    await goTo(page, link)
    await expect(skeleton.getByRole('heading', { level: 1 })).toHaveText(heading)
    send()
    await expect(skeleton).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await page.unroute('**/*')
  }
})
