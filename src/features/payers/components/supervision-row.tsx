import { DocumentWords } from '@/features/families/components/document-words'
import type { ComparedDocument } from '../documents'
import { supervisionAsked } from '../supervision'
import { Columns } from './columns'

/** What each document asks of supervision: without a verdict, since no family's facts decide it. */
export function SupervisionRow({ documents, programId }: { readonly documents: readonly ComparedDocument[]; readonly programId: string }) {
  return (
    <section aria-labelledby={`supervision-${programId}`}>
      <h2 id={`supervision-${programId}`} className="mb-1 text-xl font-medium">Supervision of the Family Partner</h2>
      <p className="mb-3 text-quiet">It is judged for each Family Partner in the staff file, not from this family’s records. This is what each document asks.</p>
      <Columns documents={documents}>
        {({ spec }) => supervisionAsked(spec).map(({ title, requirements, citation }) => (
          <div key={title} className="grid gap-1">
            <p>{title}</p>
            <DocumentWords citation={citation} requirements={requirements} />
          </div>
        ))}
      </Columns>
    </section>
  )
}
