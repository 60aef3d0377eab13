import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Fault = { readonly rule: string; readonly help: string; readonly where: string[] }

/** Fails with every accessibility fault that axe finds on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source) // by the browser's debugger, which the page's content policy does not bind
  const faults = await page.evaluate(async (tags): Promise<Fault[]> => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await runner.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map((node) => node.html) }))
  }, standards)
  expect(faults).toEqual([])
}

/** The page as it stands, in light and in dark. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

/** Collects what the browser complains of: script errors, and whatever the content policy blocked. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
