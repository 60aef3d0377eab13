import type { CalendarDate } from '@/rules/calendar/civil-date'
import { FoldMark } from '@/ui/fold-mark'
import { Notice } from '@/ui/notice'
import { StatusMark, StatusShape, standingWord } from '@/ui/status-mark'
import { groupVerdicts, type JudgedRecord, type ProgramVerdicts, type VerdictGroup } from '../verdicts'
import { DocumentWords } from './document-words'
import { Why } from './why'

type GroupProps = { readonly group: VerdictGroup; readonly familyId: string | null; readonly today: CalendarDate }

function Group({ group, familyId, today }: GroupProps) {
  const { title, counts, citation, requirements, verdicts } = group
  return (
    <li>
      <details>
        <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2 hover:text-accent">
          <span className="flex gap-3">
            <FoldMark />
            {title}
          </span>
          <span className="flex flex-wrap gap-x-4 tabular-nums">
            {counts.map(([status, count]) => (
              <span key={status} className="inline-flex items-center gap-2">
                <StatusShape status={status} />
                {verdicts.length === 1 ? standingWord(status) : `${count} ${standingWord(status).toLowerCase()}`}
              </span>
            ))}
          </span>
        </summary>
        <div className="grid gap-3 pt-1 pb-5 sm:pl-7">
          <DocumentWords citation={citation} requirements={requirements} readings={verdicts[0]?.readings ?? []} />
          <ul className="divide-y divide-line border-t border-line">
            {verdicts.map((verdict) => (
              <li key={verdict.key} className="pt-2">
                {verdict.about ? <p className="tabular-nums">{verdict.about}</p> : null}
                <StatusMark status={verdict.status} says={verdict.says} />
                <Why verdict={verdict} familyId={familyId} today={today} quoted={false} />
              </li>
            ))}
          </ul>
        </div>
      </details>
    </li>
  )
}

function Program({ verdicts, familyId, today, named }: { readonly verdicts: ProgramVerdicts; readonly familyId: string | null; readonly today: CalendarDate; readonly named: boolean }) {
  const groups = groupVerdicts(verdicts.verdicts)
  return (
    <div className="mb-6">
      {named ? <h3 className="mb-2 font-medium">{verdicts.program}</h3> : null}
      {verdicts.problem ? <Notice kind="alert">This program cannot be judged: {verdicts.problem}. Ask a program manager to look at the program’s settings.</Notice> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {groups.map((group) => (
          <Group key={`${group.requirements[0]} ${group.citation.edition}`} group={group} familyId={familyId} today={today} />
        ))}
      </ul>
    </div>
  )
}

/**
 * Everything the rules have decided of a record, by what is asked, program by program.
 *
 * @param none what is said where no program asks for anything
 */
export function Decided({ judged, none }: { readonly judged: JudgedRecord; readonly none: string }) {
  const { verdicts, familyId, today } = judged
  return (
    <section aria-labelledby="decided" className="mt-10">
      <h2 id="decided" className="mb-3 text-xl font-medium">
        Everything decided
      </h2>
      {verdicts.length === 0 ? <p className="text-quiet">{none}</p> : null}
      {verdicts.map((one) => (
        <Program key={one.programId} verdicts={one} familyId={familyId} today={today} named={verdicts.length > 1} />
      ))}
    </section>
  )
}
