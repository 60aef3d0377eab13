import { expect, test } from '@playwright/test'
import { may } from '@/tenancy/permissions'
import type { Role } from '@/tenancy/roles'
import type { SampleAgency } from '../tests/support/sample/agency'
import { complaintsOf, expectAccessibleInBoth } from './support/accessibility'
import { addresses, opensWith, pathsOf } from './support/addresses'
import { addAgency } from './support/agency'
import { shownPages } from './support/build'
import { signInAs } from './support/signing-in'

/* Every page there is, also one that nobody has written a journey for: at the width of a telephone, a tablet and a desk. */

/** A telephone, which is also 400 % zoom on a desk; a tablet both ways; a desk. */
const widths = [320, 820, 1180, 1600]

/** Looks of a page that only its address gives. */
const looks = ['/compliance?urgency=overdue', '/compliance?view=words']

/** What is no record and so is not printed: navigation but for the filters that say what a list holds, buttons, and forms but for the two pages that are nothing else. */
const notPrinted = (path: string) => (/\/contact$|^\/programs\/[0-9a-f-]{36}$/.test(path) ? 'nav:not([aria-label=Filters]), button' : 'nav:not([aria-label=Filters]), button, form, input:not([type=hidden]), select, textarea')

/** Who opens which pages: a manager all that they may, an administrator the rest, so that no page is looked at twice. */
function pagesOf(role: Role, agency: SampleAgency): string[] {
  const opens = (who: Role, route: string) => opensWith[route] !== undefined && may([who], opensWith[route])
  const theirs = shownPages().filter((route) => opens(role, route) && (role === 'programManager' || !opens('programManager', route)))
  return [...theirs.flatMap((route) => (addresses[route] ? pathsOf(route, agency).slice(0, 1) : [route])), ...(role === 'programManager' ? looks : [])]
}

for (const role of ['programManager', 'administrator'] as const)
  for (const half of [0, 1])
    test(`every page of a ${role}, part ${half + 1}: nothing runs out of it at four widths, paper shows the record alone, and axe finds nothing in light or dark @once`, async ({ page }) => {
      test.setTimeout(180_000)
      const agency = await addAgency('Wheatear')
      const complaints = complaintsOf(page)
      await signInAs(page, agency, role)
      for (const path of pagesOf(role, agency).filter((_, at) => at % 2 === half)) {
        await page.goto(path)
        await expect(page.locator('main h1')).toBeVisible()
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${path} at ${width}`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 820, height: 1180 })
        await page.emulateMedia({ media: 'print' })
        expect.soft(await page.locator(notPrinted(path)).filter({ visible: true }).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80))), `${path} on paper`).toEqual([])
        await expect.soft(page.locator('main > p').first(), `${path} on paper says whose it is`).toHaveText(/Wheatear/)
        await page.emulateMedia({ media: null })
        await test.step(path, () => expectAccessibleInBoth(page))
      }
      expect(complaints).toEqual([])
    })
