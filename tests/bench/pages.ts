import { withClient } from '@/db/connect'
import { inDemo, manager } from './demo'
import { mediansMsInTurn, ms, report, times } from './measure'

const empty = '/account'

/** Somebody signed in, as the browser's cookies say it. */
async function signedIn(url: string, email: string): Promise<string> {
  const cookies = new Map<string, string>()
  const keep = (answer: Response) => answer.headers.getSetCookie().forEach((one) => cookies.set(one.slice(0, one.indexOf('=')), one.slice(0, one.indexOf(';'))))
  const csrf = await fetch(`${url}/api/auth/csrf`)
  keep(csrf)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  keep(await fetch(`${url}/api/auth/callback/password`, { method: 'POST', redirect: 'manual', headers: { cookie: [...cookies.values()].join('; ') }, body: new URLSearchParams({ csrfToken, email, password: manager.password, json: 'true' }) }))
  return [...cookies.values()].join('; ')
}

/** Every page, by whoever works with it: of the demo's largest agency, a record where its address needs one (a family served for long, somebody of the staff), and Florida's agreements. */
async function addresses(ownerUrl: string): Promise<readonly (readonly [email: string, paths: readonly string[]])[]> {
  const firstIn = (email: string) => async (column: string, from: string) => {
    const tenant = `"tenantId" = (SELECT m."tenantId" FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE u."email" = '${email}')`
    return await withClient(ownerUrl, async (owner) => (await owner.query<{ id: string }>(`SELECT "${column}" AS id FROM ${from.replace('WHERE', `WHERE ${tenant}`)} LIMIT 1`)).rows[0]?.id ?? '')
  }
  const florida = 'manager@mangrove.example'
  const first = firstIn(manager.email)
  const family = await first('familyId', '"Contact" WHERE GROUP BY 1 ORDER BY count(*) DESC')
  const staff = await first('staffId', '"Training" WHERE GROUP BY 1 ORDER BY count(*) DESC')
  const partner = await first('staffId', '"Assignment" WHERE AND "to" IS NULL GROUP BY 1 ORDER BY count(*) DESC')
  const program = await first('id', '"Program" WHERE ORDER BY "id"')
  const referral = await first('id', '"Referral" WHERE ORDER BY "at" DESC')
  const member = await first('id', '"Membership" WHERE ORDER BY "id"')
  const agreement = await firstIn(florida)('id', '"WorkingAgreement" WHERE ORDER BY "id"')
  return [
    [manager.email, [
      '/today', '/families', `/families/${family}`, ...['contact', 'services', 'meetings', 'circumstances', 'consents', 'discharge', 'payers'].map((place) => `/families/${family}/${place}`),
      '/referrals', '/referrals/new', '/referrals/waitlist', `/referrals/${referral}`, '/reports', '/compliance', '/caseloads', `/caseloads/${partner}`,
      '/staff', `/staff/${staff}`, '/staff/new', '/staff/supervision', '/staff/trainings', '/programs', `/programs/${program}`, '/programs/days', '/programs/new', '/programs/referral-form', '/requirements', '/import',
    ]],
    ['administrator@harborlight.example', ['/people', `/people/${member}`, '/people/invite']],
    [florida, ['/agreements', `/agreements/${agreement}`, '/agreements/new']],
  ]
}

/** What each page costs beside one that shows next to nothing, asked by who works with it, one after the other. */
export async function benchPages(): Promise<void> {
  await inDemo(async ({ url, ownerUrl }) => {
    // The empty page is asked before each of the others, and so is compiled to the last: beside it they have to be, too.
    const often = { warmUp: 80, runs: 25 }
    report(empty, 'the page that the others stand beside, each in its turn: the frame and hardly anything in it')
    for (const [email, paths] of await addresses(ownerUrl)) {
      const cookie = await signedIn(url, email)
      const ask = async (path: string) => {
        const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        await answer.text()
      }
      for (const path of paths) {
        const [floor = NaN, page = NaN] = await mediansMsInTurn([() => ask(empty), () => ask(path)], often)
        report(times(page, floor), `${path.replace(/[0-9a-f-]{36}/, '…')} (${ms(page)} beside ${ms(floor)})`)
      }
    }
  })
}
