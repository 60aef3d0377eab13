import { DocumentWords } from '@/features/verdicts/components/document-words'
import { Why } from '@/features/verdicts/components/why'
import type { Verdict, VerdictGroup } from '@/features/verdicts/verdicts'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { StatusMark, StatusShape, standingWord } from '@/ui/status-mark'
import type { ComparedClock, Said } from '../clocks'
import type { ComparedDocument } from '../documents'
import { Columns } from './columns'

/** How many verdicts of one kind a column shows whole, such as every youth's clock. */
const shownMost = 3

/** Of many, such as weeks, the newest, and the newest of those that stand worst. */
function shownOf({ verdicts, counts }: VerdictGroup): readonly Verdict[] {
  if (verdicts.length <= shownMost) return verdicts
  const [worst] = counts[0] ?? []
  return [...new Set([...verdicts.slice(0, 1), ...verdicts.filter(({ status }) => status === worst).slice(0, 1)])]
}

type Of = { readonly familyId: string | null; readonly today: CalendarDate }

/** Verdicts on one sentence: all of them where they are few, else how many stand how, the newest and the worst. */
export function JudgedGroup({ group, name, familyId, today }: Of & { readonly group: VerdictGroup; readonly name: string }) {
  const { verdicts, counts } = group
  return (
    <>
      {verdicts.length > shownMost ? (
        <p className="flex flex-wrap gap-x-4 tabular-nums">
          {counts.map(([status, count]) => (
            <span key={status} className="inline-flex items-center gap-2">
              <StatusShape status={status} />
              {count.toLocaleString('en-US')} {standingWord(status).toLowerCase()}
            </span>
          ))}
        </p>
      ) : null}
      {shownOf(group).map((verdict) => (
        <div key={verdict.clock}>
          {verdict.about ? <p className="text-quiet tabular-nums">{verdict.about}</p> : null}
          <StatusMark status={verdict.status} says={verdict.says} />
          <Why verdict={{ title: verdict.title, about: [verdict.about, name].filter(Boolean).join(', '), because: verdict.because, count: verdict.count }} familyId={familyId} today={today} />
        </div>
      ))}
    </>
  )
}

function Cell({ said, name, familyId, today }: Of & { readonly said: Said | undefined; readonly name: string }) {
  if (!said?.asks) return <p className="text-quiet">Asks for nothing of the kind.</p>
  if (!said.group) return <p className="text-quiet">Asks for it, and nothing has happened yet that it judges.</p>
  const { citation, requirements } = said.group
  return (
    <>
      <JudgedGroup group={said.group} name={name} familyId={familyId} today={today} />
      <DocumentWords citation={citation} requirements={requirements} />
    </>
  )
}

/** What each document says of one thing, side by side. */
export function ClockCells({ clock, documents, familyId, today }: Of & { readonly clock: ComparedClock; readonly documents: readonly ComparedDocument[] }) {
  return <Columns documents={documents}>{({ spec }, at) => <Cell said={clock.said[at]} name={spec.short} familyId={familyId} today={today} />}</Columns>
}
