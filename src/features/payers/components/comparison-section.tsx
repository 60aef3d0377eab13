import { Fold } from '@/ui/fold'
import { Notice } from '@/ui/notice'
import { FoldMark } from '@/ui/fold-mark'
import { firstContactTitle } from '../clocks'
import type { PayersRecord, ProgramComparison } from '../compare'
import { nothingBeside, sayDifferences } from '../words'
import { ClockCells } from './clock-row'
import { Columns } from './columns'
import { SupervisionRow } from './supervision-row'
import { TryList } from './try-list'

const heading = 'mb-3 text-xl font-medium'

/** One program's facts under each document of its state: the first contact and its tries, what would stand otherwise, and what would not. */
export function ComparisonSection({ comparison, record, several }: { readonly comparison: ProgramComparison; readonly record: PayersRecord; readonly several: boolean }) {
  const { documents, clocks, programId, program, interviewUnasked } = comparison
  const { id: familyId, today, youths } = record
  const of = { documents, familyId, today }
  const first = clocks.find(({ title }) => title === firstContactTitle)
  const others = clocks.filter((clock) => clock !== first)
  const [otherwise, alike] = [others.filter(({ differs }) => differs), others.filter(({ differs }) => !differs)]
  if (documents.length < 2) return <p>{several ? `${program}: ` : ''}{nothingBeside(comparison)}</p>
  return (
    <div className="grid gap-12">
      {several ? <p className="text-quiet">{program}. {sayDifferences(comparison)}</p> : null}
      <section aria-labelledby={`read-${programId}`}>
        <h2 id={`read-${programId}`} className={heading}>{several ? `${program}: how` : 'How'} each is read</h2>
        <Columns documents={documents}>
          {({ readAs }, at) => (
            <>
              <p className="text-quiet">{readAs}</p>
              {documents[at]?.verdicts.problem ? <Notice kind="alert">It cannot be judged: {documents[at].verdicts.problem}.</Notice> : null}
            </>
          )}
        </Columns>
      </section>
      {first ? (
        <section aria-labelledby={`first-${programId}`} className="grid gap-6">
          <h2 id={`first-${programId}`} className="text-xl font-medium">First contact</h2>
          <ClockCells clock={first} {...of} />
          <div>
            <h3 className="mb-2 font-medium">Which tries count</h3>
            {interviewUnasked ? <p className="mb-2 text-quiet">This program’s form does not ask whether an interview was offered, so under the others a call counts only where somebody recorded one.</p> : null}
            <TryList comparison={comparison} familyId={familyId} youths={youths} />
          </div>
        </section>
      ) : null}
      <section aria-labelledby={`otherwise-${programId}`}>
        <h2 id={`otherwise-${programId}`} className={heading}>{otherwise.length === 0 ? `Nothing ${first ? 'else ' : ''}would stand otherwise` : `What ${first ? 'else ' : ''}would stand otherwise`}</h2>
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {otherwise.map((clock) => (
            <li key={clock.title} className="grid gap-3 py-5">
              <h3 className="font-medium">{clock.title}</h3>
              <ClockCells clock={clock} {...of} />
            </li>
          ))}
        </ul>
      </section>
      <SupervisionRow comparison={comparison} today={today} />
      {alike.length > 0 ? (
        <section aria-labelledby={`alike-${programId}`}>
          <h2 id={`alike-${programId}`} className={heading}>Stands alike under each</h2>
          <ul className="divide-y divide-line border-y border-line">
            {alike.map((clock) => (
              <li key={clock.title}>
                <Fold look="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 hover:text-accent" says={<><FoldMark />{clock.title}</>}>
                  <div className="pt-1 pb-5 sm:pl-7"><ClockCells clock={clock} {...of} /></div>
                </Fold>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
