import { type APIRequestContext, expect, test } from '@playwright/test'
import { withClient } from '@/db/connect'
import { may } from '@/tenancy/permissions'
import { type Role, roles } from '@/tenancy/roles'
import { type SampleAgency, samplePassword } from '../tests/support/sample/agency'
import { addresses, hostileAddresses, opensWith, pathsOf, questions, questionsOf, withoutRecords } from './support/addresses'
import { addAgency, ownerUrl } from './support/agency'
import { brokeIn, callAction, leadsAway, nobody, outcomeOf, signedIn } from './support/asker'
import { attacks, endsSession, forEverybody } from './support/attacks'
import { askedPages, builtActions, builtRoutes, workspacePages } from './support/build'
import { type Asker, pairsIn } from './support/pairs'

const bare = (route: string) => !route.includes('[')

let ours: SampleAgency
let theirs: SampleAgency
/** Each role of our agency, and nobody: all of them strangers to the other one. */
let strangers: { readonly who: string; readonly as: APIRequestContext }[]

test.describe.configure({ mode: 'serial', timeout: 240_000 }) // it grows with every page and action

test.beforeAll(async () => {
  ours = await addAgency('CanaryHeron')
  theirs = await addAgency('CanaryMagpie')
  strangers = [{ who: 'nobody', as: await nobody() }]
  for (const role of roles) strangers.push({ who: role, as: await signedIn(ours.members[role].email) })
})
test.afterAll(() => Promise.all(strangers.map(({ as }) => as.dispose())))

const tells = (text: string, of: SampleAgency) => text.toLowerCase().includes(of.token.toLowerCase())

/** Everything that the database holds of an agency, or of one of its families, as one word a table. */
async function fingerprint(of: SampleAgency, family?: SampleAgency['assigned']): Promise<string> {
  return withClient(ownerUrl, async (owner) => {
    const [column, id] = family ? ['familyId', family.familyId] : ['tenantId', of.tenantId]
    const { rows: tables } = await owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = $1 WHERE c.relkind = 'r' ORDER BY 1`, [column])
    const parts: string[] = []
    for (const { name } of [...tables, { name: family ? 'Family' : 'User' }]) {
      const where = name === 'User' ? `"id" IN (SELECT "userId" FROM "Membership" WHERE "tenantId" = $1)` : name === 'Family' && family ? '"id" = $1' : `"${column}" = $1`
      const { rows } = await owner.query<{ sum: string | null }>(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t WHERE ${where}`, [id])
      parts.push(`${name} ${rows[0]?.sum}`)
    }
    return parts.join('\n')
  })
}

test('every address of the build is asked', () => {
  expect(builtRoutes().filter((route) => !bare(route) && !addresses[route])).toEqual([])
  expect(Object.keys(addresses).filter((route) => !builtRoutes().includes(route))).toEqual([])
  expect(Object.keys(opensWith).sort()).toEqual(workspacePages())
  expect(askedPages().filter((route) => !questions[route])).toEqual([])
  expect(Object.keys(questions).filter((route) => !builtRoutes().includes(route))).toEqual([])
})

test('every server action of the build is called', () => {
  const built = builtActions().map(({ name }) => name)
  expect(built.length).toBeGreaterThan(0)
  expect(built.filter((name) => !attacks[name])).toEqual([])
  expect(Object.keys(attacks).filter((name) => !built.includes(name))).toEqual([])
})

test('what the sweep looks for is there to be found: an agency’s own people see their agency at each address', async () => {
  const own: APIRequestContext[] = []
  for (const role of ['administrator', 'programManager', 'clinician'] satisfies Role[]) own.push(await signedIn(theirs.members[role].email))
  const asked = new Set([...Object.keys(addresses), ...Object.keys(questions)].filter((name) => !withoutRecords.includes(name)))
  for (const route of asked) {
    for (const paths of [pathsOf(route, theirs), questionsOf(route, theirs)]) {
      let seen = paths.length === 0
      for (const path of paths) for (const as of own) seen ||= tells(await (await as.get(path)).text(), theirs)
      expect(seen, paths.join(' ')).toBe(true)
    }
  }
  await Promise.all(own.map((as) => as.dispose()))
})

test('a page says by its status that it is not there for who may not see it, skeleton or not', async () => {
  for (const { who, as } of strangers) {
    for (const route of workspacePages()) {
      const permission = opensWith[route]
      for (const of of bare(route) ? [ours] : [ours, theirs]) {
        for (const path of pathsOf(route, of)) {
          const reached = of === ours && !(who === 'familyPartner' && path.includes(ours.unassigned.familyId))
          const opens = reached && permission !== undefined && may([who as Role], permission)
          expect((await as.get(path)).status(), `${who} ${path}`).toBe(who === 'nobody' ? 307 : opens ? 200 : 404)
        }
      }
    }
  }
})

test('no address, whatever stands in it, breaks a page or leads to another site', async () => {
  const asking = strangers.filter(({ who }) => who === 'programManager' || who === 'nobody')
  const wrong: string[] = []
  for (const { who, as } of asking) {
    for (const path of builtRoutes().flatMap((route) => hostileAddresses(route, ours))) {
      const answer = await as.get(path)
      if (await brokeIn(answer) || leadsAway(answer)) wrong.push(`${who} ${path.slice(0, 200)} ${answer.status()}`)
    }
  }
  expect(wrong).toEqual([])
})

test('whoever signs in or out is led to another site by nobody', async () => {
  for (const callbackUrl of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'https:elsewhere.example', 'javascript:alert(1)', 'https://[', '\u0000']) {
    for (const [step, form] of [['callback/password', { email: ours.members.clinician.email, password: samplePassword }], ['signout', {}]] as const) {
      for (const json of ['true', 'false']) {
        const as = await nobody()
        const { csrfToken } = (await (await as.get('/api/auth/csrf')).json()) as { csrfToken: string }
        const answer = await as.post(`/api/auth/${step}?callbackUrl=${encodeURIComponent(callbackUrl)}`, { form: { ...form, csrfToken, callbackUrl, json } })
        const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`
        expect(answer.status(), `${step} ${callbackUrl}`).toBeLessThan(400)
        expect(leadsAway(answer), `${step} ${callbackUrl}`).toBe(false)
        expect(said, `${step} ${callbackUrl}`).not.toMatch(/elsewhere|javascript/)
        await as.dispose()
      }
    }
  }
})

test('no address tells anybody of another agency', async () => {
  const before = await fingerprint(theirs)
  const asData = { RSC: '1' }
  const asked: { readonly path: string; readonly headers: Record<string, string> }[] = builtRoutes().flatMap((route) => [
    ...pathsOf(route, theirs).flatMap((path) => [{ path, headers: {} }, { path, headers: asData }]),
    ...questionsOf(route, theirs).map((path) => ({ path, headers: asData })), // all that a page can tell, without the work of drawing it
  ])
  for (const { who, as } of strangers) {
    for (const { path, headers } of asked) {
      const answer = await as.get(path, { headers })
      const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`
      expect(await brokeIn(answer), `${who} ${path}`).toBe(false)
      expect(leadsAway(answer), `${who} ${path}`).toBe(false)
      expect(tells(said.replaceAll(path, ''), theirs), `${who} ${path}`).toBe(false)
    }
  }
  expect(await fingerprint(theirs)).toBe(before)
})

test('each server action does for who may what it refuses to who may not, one’s own families and others’ included', async () => {
  const agency = await addAgency('CanaryWren')
  const pairs = await pairsIn(agency, theirs)
  const built = new Map(builtActions().map((each) => [each.name, each]))
  expect(Object.keys(pairs).sort()).toEqual([...built.keys()].sort())

  const askers = new Map<Asker, APIRequestContext>([['nobody', await nobody()]])
  const call = async (who: Asker, name: string, sent: unknown) => {
    const as = askers.get(who) ?? (await signedIn(agency.members[who as Role].email))
    askers.set(who, as)
    const { id = '', pages = [] } = built.get(name) ?? {}
    const [from = '/'] = pages.flatMap((page) => pathsOf(page, agency)) // another page would hand it on, and lose the cookie it sets
    return outcomeOf(await callAction(as, from, id, sent))
  }
  const before = await fingerprint(agency, agency.unassigned)
  for (const [name, { mayNot, reason }] of Object.entries(pairs)) expect(await call(mayNot.as, name, mayNot.sent), `${name} as ${mayNot.as}`).toBe(reason)
  expect(await fingerprint(agency, agency.unassigned)).toBe(before)
  for (const [name, { mayNot, reaches, reason }] of Object.entries(pairs)) if (reaches) expect(await call(reaches, name, mayNot.sent), `${name} as ${reaches}`).not.toBe(reason)
  for (const [name, { may: allowed }] of Object.entries(pairs)) if (allowed) expect(await call(allowed.as, name, allowed.sent), `${name} as ${allowed.as}`).toBe('ok')
  await Promise.all([...askers.values()].map((as) => as.dispose()))
})

test('no server action, from no page, tells of or touches another agency', async () => {
  const before = await fingerprint(theirs)
  const actions = builtActions().sort((one, other) => Number(endsSession.includes(one.name)) - Number(endsSession.includes(other.name)))
  for (const { id, name, pages } of actions) {
    const paths = new Set(['/', '/sign-in', ...pages.flatMap((page) => pathsOf(page, theirs).slice(0, 1))])
    for (const { who, as } of strangers) {
      for (const path of paths) {
        for (const sent of attacks[name]?.(theirs, ours) ?? []) {
          const answer = await callAction(as, path, id, sent)
          const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`
          expect(answer.status(), `${who} ${name} from ${path}`).toBeLessThan(500)
          expect(tells(said, theirs), `${who} ${name} from ${path}`).toBe(false)
          if (who === 'nobody' && !forEverybody.includes(name)) expect(said, `${name} from ${path}`).toContain('"reason":"signedOut"')
        }
      }
    }
  }
  expect(await fingerprint(theirs)).toBe(before)
})
