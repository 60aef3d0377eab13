import { defineConfig, devices } from '@playwright/test'
import { browserLaunchOptions } from './tests/support/browser'

/** The iPad's screen and touch, in the browser we have: WebKit is not packaged everywhere. */
const { defaultBrowserType: _webkit, ...ipad } = devices['iPad (gen 11)']

/** `npm run e2e` starts the app and says in E2E_URL where it is. */
export default defineConfig({
  testDir: './e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  use: { baseURL: process.env.E2E_URL ?? 'http://localhost:3000', trace: 'retain-on-failure', launchOptions: browserLaunchOptions() },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] } },
    // What does not depend on the screen (it is marked so) and the sweep, which asks over HTTP without one, run once.
    { name: 'tablet', testIgnore: '**/tenancy.spec.ts', grepInvert: /@once/, use: { ...ipad, browserName: 'chromium' } },
  ],
})
