import type { Route } from 'next'
import Link from 'next/link'
import { FoldMark } from '@/ui/fold-mark'
import { Notice } from '@/ui/notice'
import { StatusMark, StatusShape, standingWord } from '@/ui/status-mark'
import { verdictsAtFirst } from '../timeline-wish'
import { groupVerdicts, type JudgedRecord, type ProgramVerdicts, type VerdictGroup } from '../verdicts'
import { DocumentWords } from './document-words'
import { Why } from './why'

const wholeAddress = (address: string, requirement: string) => `${address}?decided=${requirement}#${requirement === 'everything' ? 'decided' : `decided-${requirement}`}` as Route

function Group({ group, judged }: { readonly group: VerdictGroup; readonly judged: JudgedRecord }) {
  const { title, counts, citation, requirements, verdicts } = group
  const { familyId, today, whole, address } = judged
  const [requirement = ''] = requirements
  const shown = whole === 'everything' || whole === requirement ? verdicts : verdicts.slice(0, verdictsAtFirst)
  return (
    <li id={`decided-${requirement}`}>
      <details open={whole === requirement}>
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
            {shown.map((verdict) => (
              <li key={verdict.key} className="pt-2">
                {verdict.about ? <p className="tabular-nums">{verdict.about}</p> : null}
                <StatusMark status={verdict.status} says={verdict.says} />
                <Why verdict={verdict} familyId={familyId} today={today} quoted={false} />
              </li>
            ))}
          </ul>
          {shown.length < verdicts.length ? (
            <p className="print:hidden">
              <Link href={wholeAddress(address, requirement)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
                Show all {verdicts.length}
              </Link>
            </p>
          ) : null}
        </div>
      </details>
    </li>
  )
}

function Program({ verdicts, judged }: { readonly verdicts: ProgramVerdicts; readonly judged: JudgedRecord }) {
  const groups = groupVerdicts(verdicts.verdicts)
  return (
    <div className="mb-6">
      {judged.verdicts.length > 1 ? <h3 className="mb-2 font-medium">{verdicts.program}</h3> : null}
      {verdicts.problem ? <Notice kind="alert">This program cannot be judged: {verdicts.problem}. Ask a program manager to look at the program’s settings.</Notice> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {groups.map((group) => (
          <Group key={`${group.requirements[0]} ${group.citation.edition}`} group={group} judged={judged} />
        ))}
      </ul>
    </div>
  )
}

/**
 * Everything the rules have decided of a record, by what is asked, program by program. Of each the newest, until all are asked for.
 *
 * @param none what is said where no program asks for anything
 */
export function Decided({ judged, none }: { readonly judged: JudgedRecord; readonly none: string }) {
  const { verdicts, whole, address } = judged
  return (
    <section aria-labelledby="decided" className="mt-10">
      <h2 id="decided" className="mb-3 text-xl font-medium">
        Everything decided
      </h2>
      {verdicts.length === 0 ? <p className="text-quiet">{none}</p> : null}
      {verdicts.map((one) => (
        <Program key={one.programId} verdicts={one} judged={judged} />
      ))}
      {whole !== 'everything' && verdicts.some((one) => groupVerdicts(one.verdicts).some((group) => group.verdicts.length > verdictsAtFirst)) ? (
        <p className="print:hidden">
          <Link href={wholeAddress(address, 'everything')} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Show every week and month, for instance to print
          </Link>
        </p>
      ) : null}
    </section>
  )
}
