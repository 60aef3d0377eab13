import { defineConfig, devices } from '@playwright/test'
import { appUrl } from './e2e/support/app-url'
import { browserLaunchOptions } from './tests/support/browser'

/** The iPad's screen and touch, in the browser we have: WebKit is not packaged everywhere. */
const { defaultBrowserType: _webkit, ...ipad } = devices['iPad (gen 11)']

/**
 * `npm run e2e` starts the app. A worker more than there are cores, since each waits for the app now and then. A trace costs
 * a third of a whole run, so there is none unless asked for: `npm run e2e -- <spec> --trace retain-on-failure`.
 */
export default defineConfig({
  testDir: './e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: appUrl(), screenshot: 'only-on-failure', launchOptions: browserLaunchOptions() },
  projects: [
    // A journey runs on both, unless it is marked: the desk's own work once on a desk, the longest one where Family Partners
    // do it. Whatever is marked, e2e/every-page.spec.ts looks at each page at each size.
    { name: 'desktop', grepInvert: /@tablet/, use: { ...devices['Desktop Chrome'] } },
    { name: 'tablet', testIgnore: '**/{action,address}-*.spec.ts', grepInvert: /@once/, use: { ...ipad, browserName: 'chromium' } },
  ],
})
