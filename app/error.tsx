'use client'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-6 py-16">
      <h1 className="text-2xl font-semibold">Something went wrong on our side</h1>
      <p className="mt-2 text-quiet">What was saved before is safe. Try again; if it happens again, tell your administrator{error.digest ? ` the number ${error.digest}` : ''}.</p>
      <button type="button" onClick={reset} className="mt-6 rounded-md border border-accent px-4 py-2 text-accent">
        Try again
      </button>
    </main>
  )
}
