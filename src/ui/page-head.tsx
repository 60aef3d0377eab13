import type { ReactNode } from 'react'

/** The top of a page: where one is, the page's answer in one sentence, and the one main act, always in this place. */
export function PageHead({ title, says, act }: { readonly title: string; readonly says?: ReactNode; readonly act?: ReactNode }) {
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
        {says ? <p className="mt-1 text-quiet">{says}</p> : null}
      </div>
      {act}
    </header>
  )
}
