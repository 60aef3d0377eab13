import type { Route } from 'next'

/** The header in which the proxy tells pages which address was asked for. Whatever a browser sends under this name is overwritten. */
export const askedHeader = 'x-alongside-asked'

/** A path of the app: no host, no search, in which people type names, and nothing that a browser reads as another address. */
const path = /^\/[a-z][a-z0-9/-]{0,200}$/

/** The page that somebody asked for before they had signed in; undefined for everything that is none of the app. */
export const wayBack = (to: unknown): Route | undefined => (typeof to === 'string' && path.test(to) && !/^\/(sign-in|api)\b/.test(to) ? (to as Route) : undefined)

/** The sign-in page, which leads back to the page that was asked for. */
export function signInFor(asked: string | null): Route {
  const back = wayBack(asked)
  return back === undefined ? '/sign-in' : (`/sign-in?to=${encodeURIComponent(back)}` as Route)
}
