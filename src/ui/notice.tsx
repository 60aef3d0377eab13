import type { ReactNode } from 'react'

/** A sentence that must be read: what went wrong and what to do (`alert`), or what to know (`plain`). */
export function Notice({ kind = 'plain', children }: { readonly kind?: 'alert' | 'plain'; readonly children: ReactNode }) {
  const look = kind === 'alert' ? 'border-alert bg-alert-wash text-alert' : 'border-accent bg-accent-wash text-ink'
  return <div className={`rounded-md border-l-4 px-4 py-3 ${look}`}>{children}</div>
}
