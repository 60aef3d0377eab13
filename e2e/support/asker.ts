import { type APIRequestContext, type APIResponse, request } from '@playwright/test'
import { appUrl } from './app-url'
import { signInOver } from './signing-in'

const baseURL = appUrl()

/** Signs somebody in as a browser would, over HTTP alone. */
export async function signedIn(email: string): Promise<APIRequestContext> {
  const asker = await request.newContext({ baseURL, maxRedirects: 0 })
  await signInOver(asker, email)
  return asker
}

/** Nobody: without a cookie. */
export const nobody = () => request.newContext({ baseURL, maxRedirects: 0 })

/** Calls a server action as a page does that knows its identifier, from any path. */
export function callAction(asker: APIRequestContext, path: string, id: string, sent: unknown) {
  return asker.post(path, { headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' }, data: JSON.stringify([null, sent]) })
}

/** What became of a call: `ok`, or the reason of the refusal. */
export async function outcomeOf(answer: APIResponse): Promise<string> {
  if (answer.headers()['x-action-redirect']) return 'ok'
  const said = await answer.text()
  const [, reason] = /"ok":false,"reason":"(\w+)"/.exec(said) ?? []
  return reason ?? (said.includes('"ok":true') ? 'ok' : `${answer.status()} ${said.slice(0, 200)}`)
}

/** Whether something went wrong in making the answer, also after its status was on its way. */
export async function brokeIn(answer: APIResponse): Promise<boolean> {
  return answer.status() >= 500 || /E\{\\?"digest\\?":\\?"(?!NEXT_)/.test(await answer.text())
}

/** Whether an answer leads to another site. */
export function leadsAway(answer: APIResponse): boolean {
  const { location } = answer.headers()
  return location !== undefined && new URL(location, baseURL).origin !== new URL(baseURL).origin
}
