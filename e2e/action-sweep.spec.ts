import { type APIRequestContext, expect, test } from '@playwright/test'
import type { Role } from '@/tenancy/roles'
import { pathsOf } from './support/addresses'
import { addAgency } from './support/agency'
import { callAction, nobody, outcomeOf, signedIn } from './support/asker'
import { attacks, endsSession, forEverybody } from './support/attacks'
import { builtActions } from './support/build'
import { type Asker, pairsIn } from './support/pairs'
import { fingerprint, openSweep, type Sweep, tells } from './support/strangers'

/* Every server action of the build, called by everybody from every page. */

let sweep: Sweep
test.describe.configure({ mode: 'serial', timeout: 480_000 }) // it grows with every page and action
test.beforeAll(async () => {
  sweep = await openSweep()
})
test.afterAll(() => sweep.close())

test('every server action of the build is called', () => {
  const built = builtActions().map(({ name }) => name)
  expect(built.length).toBeGreaterThan(0)
  expect(built.filter((name) => !attacks[name])).toEqual([])
  expect(Object.keys(attacks).filter((name) => !built.includes(name))).toEqual([])
})

test('each server action does for who may what it refuses to who may not, one’s own families and others’ included', async () => {
  const { theirs } = sweep
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
  const { ours, theirs, strangers } = sweep
  const before = await fingerprint(theirs)
  const actions = builtActions().sort((one, other) => Number(endsSession.includes(one.name)) - Number(endsSession.includes(other.name)))
  for (const { id, name, pages } of actions) {
    const [own = '/'] = pages.flatMap((page) => pathsOf(page, theirs))
    for (const { who, as } of strangers) {
      for (const path of who === 'nobody' || who === 'programManager' ? [own, '/sign-in'] : [own]) {
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
