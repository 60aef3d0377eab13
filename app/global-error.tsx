'use client'

import './globals.css'

/** Stands in for the whole page, root layout included, when even that failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl px-6 py-16">
          <title>Something went wrong · Alongside</title>
          <h1 className="text-2xl font-semibold">Something went wrong on our side</h1>
          <p className="mt-2 text-quiet">Load the page again; if it happens again, tell your administrator{error.digest ? ` the number ${error.digest}` : ''}.</p>
        </main>
      </body>
    </html>
  )
}
