import { sayDay } from '@/features/obligations/words'
import type { FamilyRecord } from '../record'

/** The head of the record on paper: whose it is, by which document, and of which day. */
export function PrintHead({ family }: { readonly family: FamilyRecord }) {
  const { agency, verdicts, today } = family
  return (
    <div className="mb-6 hidden border-b border-line pb-3 print:block">
      <p className="font-medium">{agency}</p>
      {verdicts.map(({ programId, program, edition }) => (
        <p key={programId}>
          {program}
          {edition ? `, edition ${edition}` : ''}
        </p>
      ))}
      <p>As of {sayDay(today, today)} {today.slice(0, 4)}</p>
    </div>
  )
}
