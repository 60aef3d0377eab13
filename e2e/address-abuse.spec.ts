import { expect, test } from '@playwright/test'
import { samplePassword } from '../tests/support/sample/agency'
import { hostileAddresses } from './support/addresses'
import { addAgency } from './support/agency'
import { brokeIn, leadsAway, nobody, signedIn } from './support/asker'
import { builtRoutes, workspacePages } from './support/build'

/* What nobody of ours writes into an address. */

for (const who of ['a program manager', 'nobody'] as const)
  test(`no address, whatever stands in it, breaks a page or leads to another site: asked by ${who}`, async () => {
    test.setTimeout(240_000) // it grows with every page
    const ours = await addAgency('Canary')
    const as = who === 'nobody' ? await nobody() : await signedIn(ours.members.programManager.email)
    const wrong: string[] = []
    const routes = who === 'nobody' ? builtRoutes().filter((route) => !workspacePages().includes(route)) : builtRoutes() // pages of the workspace read their address before they ask who it is
    for (const path of routes.flatMap((route) => hostileAddresses(route, ours))) {
      const answer = await as.get(path)
      if (await brokeIn(answer) || leadsAway(answer)) wrong.push(`${path.slice(0, 200)} ${answer.status()}`)
    }
    expect(wrong).toEqual([])
    await as.dispose()
  })

test('whoever signs in or out is led to another site by nobody', async () => {
  const ours = await addAgency('Canary')
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
