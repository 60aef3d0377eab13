import { chromium, type Page } from '@playwright/test'
import { browserLaunchOptions } from '../support/browser'
import { inDemo, manager } from './demo'
import { report } from './measure'

/**
 * The keystroke-level model of Card, Moran and Newell (1980), in seconds: a key of somebody who types no more than others
 * do, and a moment of thought before each answer. It estimates an error-free run of somebody who knows the form.
 */
const perKey = 0.28
const perThought = 1.35
const promised = 120

/** What a provider says on the telephone, in the order of the form. A choice is made by typing the beginning of its name. */
const heard: readonly { readonly field: string; readonly says: string }[] = [
  { field: 'A provider', says: ' ' },
  { field: 'Their name', says: 'Dr. Jo Kim' },
  { field: 'Organization', says: 'Elm Street Clinic' },
  { field: 'Their telephone', says: '617 555 0100' },
  { field: 'Program', says: 'Family P' },
  { field: 'Youth’s first name', says: 'Marisol' },
  { field: 'Youth’s last name', says: 'Quintanilla' },
  { field: 'Youth’s birth date', says: '03042014' },
  { field: 'Caregiver’s first name', says: 'Rosa' },
  { field: 'Caregiver’s last name', says: 'Quintanilla' },
  { field: 'Who they are to the youth', says: 'mother' },
  { field: 'First language', says: 'Spa' },
  { field: 'Caregiver’s telephone', says: '508 555 0177' },
  { field: 'Reasons for the referral', says: 'Anxious since the move, misses school' },
]

const isThere = (page: Page, field: string) => page.evaluate((name) => {
  const at = document.activeElement
  return (at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement) && [...(at.labels ?? [])].some((label) => label.textContent.trim().startsWith(name))
}, field)

/** Counts what a manager presses to take in a typical referral by keyboard alone, in a real browser, and what that takes by the model. */
export async function benchIntake(): Promise<void> {
  await inDemo(async ({ url }) => {
    const browser = await chromium.launch(browserLaunchOptions())
    try {
      const page = await (await browser.newContext({ baseURL: url })).newPage()
      const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
      await page.request.post('/api/auth/callback/password', { form: { csrfToken, ...manager, json: 'true' } })
      await page.goto('/referrals/new', { waitUntil: 'networkidle' })
      let typed = 0
      let moves = 0
      for (const { field, says } of heard) {
        const before = moves
        while (!(await isThere(page, field))) {
          await page.keyboard.press('Tab')
          moves += 1
          if (moves - before > 100) throw new Error(`“${field}” was not reached by keyboard`)
        }
        await page.keyboard.type(says)
        typed += says.length
        process.stdout.write(`${String(moves - before).padStart(16)}  moves to “${field}”\n`)
      }
      await page.keyboard.press('Control+Enter')
      moves += 2
      await page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/)
      const thoughts = heard.length + 1
      const seconds = (typed + moves) * perKey + thoughts * perThought
      report(String(typed), 'keys that say what was heard')
      report(String(moves), 'keys that only move on from field to field, and save')
      report(`${Math.round(seconds)} s`, `by the keystroke-level model (${perKey} s a key, ${perThought} s of thought before each of ${thoughts} answers), of the ${promised} s that an intake may take; listening not counted`)
    } finally {
      await browser.close()
    }
  })
}
