import type { ReactNode } from 'react'

/** One column, for people who are not signed in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <main className="mx-auto max-w-xl px-6 py-12 sm:py-16">{children}</main>
}
