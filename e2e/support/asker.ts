import { type APIRequestContext, request } from '@playwright/test'
import { samplePassword } from '../../tests/support/sample/agency'

const baseURL = process.env.E2E_URL ?? 'http://localhost:3000'

/** Signs somebody in as a browser would, over HTTP alone. */
export async function signedIn(email: string): Promise<APIRequestContext> {
  const asker = await request.newContext({ baseURL, maxRedirects: 0 })
  const { csrfToken } = (await (await asker.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await asker.post('/api/auth/callback/password', { form: { csrfToken, email, password: samplePassword, json: 'true' } })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`)
  return asker
}

/** Nobody: without a cookie. */
export const nobody = () => request.newContext({ baseURL, maxRedirects: 0 })

/** Calls a server action as a page does that knows its identifier, from any path. */
export function callAction(asker: APIRequestContext, path: string, id: string, sent: unknown) {
  return asker.post(path, { headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }, data: JSON.stringify([null, sent]) })
}
