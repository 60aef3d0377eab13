/** The directives of the Content-Security-Policy for one page. `nonce` is made anew for each answer. */
function contentSecurityPolicy(nonce: string, { development, encrypted }: PageSecurity): string {
  return [
    `default-src 'self'`,
    // The development server evaluates code and injects styles to show changes at once.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(encrypted ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

export type PageSecurity = {
  /** Whether the development server is asking, which needs looser rules. */
  readonly development: boolean
  /** Whether people reach the app over TLS. */
  readonly encrypted: boolean
}

/** The headers every page goes out with: what a browser may run, show, remember and tell others. */
export function securityHeaders(nonce: string, page: PageSecurity): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, page),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(page.encrypted ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
