import { type APIRequestContext, expect, test } from '@playwright/test'
import { may } from '@/tenancy/permissions'
import type { Role } from '@/tenancy/roles'
import { addresses, opensWith, pathsOf, questions, questionsOf, withoutRecords } from './support/addresses'
import { brokeIn, leadsAway, signedIn } from './support/asker'
import { askedPages, builtRoutes, workspacePages } from './support/build'
import { fingerprint, openSweep, type Sweep, tells } from './support/strangers'

/* Every address of the build, asked by everybody. It stands first of all journeys, since it takes longest. */

const bare = (route: string) => !route.includes('[')

let sweep: Sweep
test.describe.configure({ mode: 'serial', timeout: 480_000 }) // it grows with every page and action
test.beforeAll(async () => {
  sweep = await openSweep()
})
test.afterAll(() => sweep.close())

test('every address of the build is asked', () => {
  expect(builtRoutes().filter((route) => !bare(route) && !addresses[route])).toEqual([])
  expect(Object.keys(addresses).filter((route) => !builtRoutes().includes(route))).toEqual([])
  expect(Object.keys(opensWith).sort()).toEqual(workspacePages())
  expect(askedPages().filter((route) => !questions[route])).toEqual([])
  expect(Object.keys(questions).filter((route) => !builtRoutes().includes(route))).toEqual([])
})

test('what the sweep looks for is there to be found: an agency’s own people see their agency at each address', async () => {
  const { theirs } = sweep
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

/** What a page answers whom: its place for who may, none for who may not, and the way to sign in for nobody. */
function statusFor(who: string, route: string, reached: boolean): number {
  if (who === 'nobody') return 307
  const permission = opensWith[route]
  return reached && permission !== undefined && may([who as Role], permission) ? 200 : 404
}

test('a page says by its status that it is not there for who may not see it, skeleton or not', async () => {
  const { ours, strangers } = sweep
  for (const { who, as } of strangers)
    for (const route of workspacePages())
      for (const path of pathsOf(route, ours)) {
        const reached = !(who === 'familyPartner' && path.includes(ours.unassigned.familyId))
        expect((await as.get(path)).status(), `${who} ${path}`).toBe(statusFor(who, route, reached))
      }
})

test('no address tells anybody of another agency, or says by its status that there is something', async () => {
  const { theirs, strangers } = sweep
  const before = await fingerprint(theirs)
  const pages = workspacePages()
  for (const route of builtRoutes()) {
    for (const { who, as } of strangers)
      for (const path of [...pathsOf(route, theirs), ...questionsOf(route, theirs)]) {
        const answer = await as.get(path) // the page and, within it, the data that it is drawn from
        const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`
        expect(await brokeIn(answer), `${who} ${path}`).toBe(false)
        expect(leadsAway(answer), `${who} ${path}`).toBe(false)
        expect(tells(said.replaceAll(path, ''), theirs), `${who} ${path}`).toBe(false)
        if (!bare(route) && pages.includes(route)) expect(answer.status(), `${who} ${path}`).toBe(statusFor(who, route, false))
      }
  }
  expect(await fingerprint(theirs)).toBe(before)
})
