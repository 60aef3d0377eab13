import type { Page } from '@playwright/test'

/** Goes to a place by the bar, as one does: what does not fit on the screen stands under More. */
export async function goTo(page: Page, name: string): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Places' })
  const link = bar.getByRole('link', { name, exact: true })
  if ((await link.count()) === 0) await bar.getByText('More').click()
  await link.click()
}
