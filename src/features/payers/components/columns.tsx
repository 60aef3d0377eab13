import type { ReactNode } from 'react'
import type { ComparedDocument } from '../documents'

/** As many columns as documents stand side by side, on a screen that has room for them. */
const wide: Readonly<Record<number, string>> = { 2: 'md:grid-cols-2', 3: 'md:grid-cols-3' }

type ColumnsProps = { readonly documents: readonly ComparedDocument[]; readonly children: (document: ComparedDocument, at: number) => ReactNode }

/** One thing under each document, the family's own first. */
export function Columns({ documents, children }: ColumnsProps) {
  return (
    <dl className={`grid gap-x-8 gap-y-4 ${wide[documents.length] ?? ''}`}>
      {documents.map((document, at) => (
        <div key={document.spec.id} className="grid min-w-0 content-start gap-1">
          <dt className={document.own ? 'font-medium' : 'text-quiet'}>{document.spec.short}{document.own ? <span className="sr-only">, this family’s</span> : null}</dt>
          <dd className="grid gap-2 wrap-anywhere">{children(document, at)}</dd>
        </div>
      ))}
    </dl>
  )
}
