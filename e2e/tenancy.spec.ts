import { type APIRequestContext, expect, test } from '@playwright/test'
import { withClient } from '@/db/connect'
import { type Role, roles } from '@/tenancy/roles'
import type { SampleAgency } from '../tests/support/sample/agency'
import { addresses, attacks, endsSession, forEverybody, withoutRecords } from './support/addresses'
import { addAgency, ownerUrl } from './support/agency'
import { callAction, nobody, signedIn } from './support/asker'
import { builtActions, builtRoutes } from './support/build'

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

/** Everything that the database holds of an agency, as one word. */
async function fingerprint(of: SampleAgency): Promise<string> {
  return withClient(ownerUrl, async (owner) => {
    const { rows: tables } = await owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenantId' WHERE c.relkind = 'r' ORDER BY 1`)
    const parts: string[] = []
    for (const { name } of [...tables, { name: 'User' }]) {
      const where = name === 'User' ? `"id" IN (SELECT "userId" FROM "Membership" WHERE "tenantId" = $1)` : '"tenantId" = $1'
      const { rows } = await owner.query<{ sum: string | null }>(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t WHERE ${where}`, [of.tenantId])
      parts.push(`${name} ${rows[0]?.sum}`)
    }
    return parts.join('\n')
  })
}

test('every address of the build is asked', () => {
  expect(builtRoutes().filter((route) => !bare(route) && !addresses[route])).toEqual([])
  expect(Object.keys(addresses).filter((route) => !builtRoutes().includes(route))).toEqual([])
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
  for (const [route, ask] of Object.entries(addresses).filter(([name]) => !withoutRecords.includes(name))) {
    const seen = await Promise.all(ask(theirs).flatMap((path) => own.map(async (as) => tells(await (await as.get(path)).text(), theirs))))
    expect(seen, route).toContain(true)
  }
  await Promise.all(own.map((as) => as.dispose()))
})

test('no address tells anybody of another agency', async () => {
  const before = await fingerprint(theirs)
  const paths = builtRoutes().flatMap((route) => [...(bare(route) ? [route] : []), ...(addresses[route]?.(theirs) ?? [])])
  for (const { who, as } of strangers) {
    for (const path of paths) {
      for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
        const answer = await as.get(path, { headers })
        const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`
        expect(answer.status(), `${who} ${path}`).toBeLessThan(500)
        expect(tells(said.replaceAll(path, ''), theirs), `${who} ${path}`).toBe(false)
      }
    }
  }
  expect(await fingerprint(theirs)).toBe(before)
})

test('no server action, from no page, tells of or touches another agency', async () => {
  const before = await fingerprint(theirs)
  const actions = builtActions().sort((one, other) => Number(endsSession.includes(one.name)) - Number(endsSession.includes(other.name)))
  for (const { id, name, pages } of actions) {
    const paths = new Set(['/', '/sign-in', ...pages.flatMap((page) => (bare(page) ? [page] : (addresses[page]?.(theirs).slice(0, 1) ?? [])))])
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
