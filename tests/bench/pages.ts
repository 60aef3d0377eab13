import { withClient } from '@/db/connect'
import { inDemo, manager } from './demo'
import { medianMsOf, ms, report, times } from './measure'

const { email, password } = manager
const empty = '/account'

/** Somebody signed in, as the browser's cookies say it. */
async function signedIn(url: string): Promise<string> {
  const cookies = new Map<string, string>()
  const keep = (answer: Response) => answer.headers.getSetCookie().forEach((one) => cookies.set(one.slice(0, one.indexOf('=')), one.slice(0, one.indexOf(';'))))
  const csrf = await fetch(`${url}/api/auth/csrf`)
  keep(csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  keep(await fetch(`${url}/api/auth/callback/password`, { method: 'POST', redirect: 'manual', headers: { cookie: [...cookies.values()].join('; ') }, body: new URLSearchParams({ csrfToken, email, password, json: 'true' }) }))
  return [...cookies.values()].join('; ')
}

/** Every page of the demo's largest agency, with a record where its address needs one: a family served for long, somebody of the staff. */
async function addresses(ownerUrl: string): Promise<readonly string[]> {
  const first = async (sql: string) => await withClient(ownerUrl, async (owner) => (await owner.query<{ id: string }>(sql)).rows[0]?.id ?? '')
  const tenant = `"tenantId" = (SELECT m."tenantId" FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE u."email" = '${email}')`
  const family = await first(`SELECT "familyId" AS id FROM "Contact" WHERE ${tenant} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`)
  const staff = await first(`SELECT "staffId" AS id FROM "Training" WHERE ${tenant} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`)
  const program = await first(`SELECT "id" FROM "Program" WHERE ${tenant} ORDER BY "id" LIMIT 1`)
  const referral = await first(`SELECT "id" FROM "Referral" WHERE ${tenant} ORDER BY "at" DESC LIMIT 1`)
  return [
    '/today', '/families', `/families/${family}`, `/families/${family}/contact`, `/families/${family}/services`, '/referrals', '/referrals/new', `/referrals/${referral}`, '/reports', '/compliance',
    '/caseloads', '/staff', `/staff/${staff}`, '/staff/new', '/staff/supervision', '/staff/trainings', '/programs', `/programs/${program}`, '/programs/days', '/programs/new', '/requirements',
  ]
}

/** What each page costs beside one that shows next to nothing, asked by a manager of the demo's largest agency, one after the other. */
export async function benchPages(): Promise<void> {
  await inDemo(async ({ url, ownerUrl }) => {
    const cookie = await signedIn(url)
    const ask = async (path: string) => {
      const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      await answer.text()
    }
    const often = { warmUp: 5, runs: 25 }
    report(empty, 'the page that the others stand beside, each in its turn: the frame and hardly anything in it')
    for (const path of await addresses(ownerUrl)) {
      const [floor, page] = [await medianMsOf(() => ask(empty), often), await medianMsOf(() => ask(path), often)]
      report(times(page, floor), `${path.replace(/[0-9a-f-]{36}/, '…')} (${ms(page)} beside ${ms(floor)})`)
    }
  })
}
