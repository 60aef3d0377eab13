import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Fault = { readonly rule: string; readonly help: string; readonly where: string[] }

type Asked = { readonly type: 'tag' | 'rule'; readonly values: string[] }

async function faultsOn(page: Page, runOnly: Asked): Promise<Fault[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(axe.source) // by the browser's debugger, which the page's content policy does not bind
  return await page.evaluate(async (asked): Promise<Fault[]> => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await runner.run(document, { runOnly: asked })
    return violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map((node) => node.html) }))
  }, runOnly)
}

/** Fails with every accessibility fault that axe finds on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./) // the last thing to arrive of a page that somebody was led to
  expect(await faultsOn(page, { type: 'tag', values: standards })).toEqual([])
}

/** The page as it stands, in light and in dark. Of what axe looks at only the contrast depends on the colours. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faultsOn(page, { type: 'rule', values: ['color-contrast'] })).toEqual([])
}

/** Collects what the browser complains of, beside what other pages did: script errors, and whatever the content policy blocked. */
export function complaintsOf(page: Page, complaints: string[] = []): string[] {
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
