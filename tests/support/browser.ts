import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type LaunchOptions } from '@playwright/test'
import { PlainError } from '@/platform/errors'

/** Where a browser may stand already. The headless shell first: it is what the journeys need, at two thirds of the whole browser's work. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser to use: E2E_CHROMIUM_PATH, Playwright's own download, or one of the system's. */
function browserPath(): string | undefined {
  return [process.env.E2E_CHROMIUM_PATH ?? '', chromium.executablePath(), ...systemBrowsers].find((path) => path !== '' && existsSync(path))
}

/** How to launch the browser this machine has. Chromium's sandbox does not work as root. */
export function browserLaunchOptions(): LaunchOptions {
  const path = browserPath()
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return { ...(path ? { executablePath: path } : {}), args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet }
}

/** Makes sure that there is a browser, fetching Playwright's when there is none. @throws PlainError naming the package to install. */
export function ensureBrowser(): void {
  if (browserPath()) return
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (!browserPath()) throw new PlainError('There is no Chromium for the browser tests, and none could be downloaded. On Debian: apt-get install chromium-headless-shell. Elsewhere install Chrome, or set E2E_CHROMIUM_PATH.')
}
