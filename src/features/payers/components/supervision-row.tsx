import { DocumentWords } from '@/features/verdicts/components/document-words'
import type { PayersRecord, ProgramComparison } from '../compare'
import { JudgedGroup } from './clock-row'
import { Columns } from './columns'

/** What each document asks of supervision, and how it stands for who works with the family, as the staff file has it. */
export function SupervisionRow({ comparison: { documents, supervision, programId }, today }: { readonly comparison: ProgramComparison; readonly today: PayersRecord['today'] }) {
  const isJudged = supervision.some((asked) => asked.some(({ judged }) => judged.length > 0))
  return (
    <section aria-labelledby={`supervision-${programId}`}>
      <h2 id={`supervision-${programId}`} className="mb-1 text-xl font-medium">Supervision of the Family Partner</h2>
      <p className="mb-3 text-quiet">{isJudged ? 'It is judged from the sessions in the staff file, for who works with this family today.' : 'It is judged for each Family Partner in the staff file, not from this family’s records. This is what each document asks.'}</p>
      <Columns documents={documents}>
        {({ spec }, at) => supervision[at]?.map(({ title, requirements, citation, judged }) => (
          <div key={title} className="mb-3 grid gap-1">
            <p>{title}</p>
            {judged.map(({ partner, group }) => (
              <div key={partner}>
                <p className="text-quiet">{partner}</p>
                <JudgedGroup group={group} name={`${partner}, ${spec.short}`} familyId={null} today={today} />
              </div>
            ))}
            <DocumentWords citation={citation} requirements={requirements} />
          </div>
        ))}
      </Columns>
    </section>
  )
}
