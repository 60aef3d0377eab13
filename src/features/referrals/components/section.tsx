import { type ReactNode, useId } from 'react'

/** A part of the form under one heading. */
export function Section({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="grid min-w-0 gap-4 border-t border-line pt-5">
      <div>
        <h2 id={id} className="text-xl font-medium">
          {title}
        </h2>
        {hint ? <p className="text-quiet">{hint}</p> : null}
      </div>
      {children}
    </div>
  )
}

/** Two short fields beside each other where there is room. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="grid items-end gap-4 sm:grid-cols-2">{children}</div>
}
