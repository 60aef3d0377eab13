import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-6 py-16">
      <h1 className="text-2xl font-semibold">There is nothing here</h1>
      <p className="mt-2 text-quiet">The address may be mistyped, or the page may belong to somebody else.</p>
      <Link href="/" className="mt-6 inline-block text-accent underline">
        Go to the start
      </Link>
    </main>
  )
}
