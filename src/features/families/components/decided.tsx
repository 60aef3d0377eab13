import type { Route } from 'next'
import Link from 'next/link'
import { Notice } from '@/ui/notice'
import { verdictsAtFirst } from '../timeline-wish'
import { groupVerdicts, type JudgedRecord, type ProgramVerdicts, type VerdictGroup } from '../verdicts'
import { DecidedGroup } from './decided-group'

const wholeAddress = (address: string, requirement: string) => `${address}?decided=${requirement}#${requirement === 'everything' ? 'decided' : `decided-${requirement}`}` as Route

function Program({ verdicts, groups, judged }: { readonly verdicts: ProgramVerdicts; readonly groups: readonly VerdictGroup[]; readonly judged: JudgedRecord }) {
  const { familyId, today, whole, address } = judged
  return (
    <div className="mb-6">
      {judged.verdicts.length > 1 ? <h3 className="mb-2 font-medium">{verdicts.program}</h3> : null}
      {verdicts.problem ? <Notice kind="alert">This program cannot be judged: {verdicts.problem}. Ask a program manager to look at the program’s settings.</Notice> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {groups.map((group) => {
          const { requirements: [requirement = ''], citation, verdicts: { length: count } } = group
          const shortened = whole !== 'everything' && whole !== requirement && count > verdictsAtFirst
          return (
            <DecidedGroup
              key={`${requirement} ${citation.edition}`} group={shortened ? { ...group, verdicts: group.verdicts.slice(0, verdictsAtFirst) } : group}
              familyId={familyId} today={today} open={whole === requirement} all={shortened ? { count, address: wholeAddress(address, requirement) } : null}
            />
          )
        })}
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
  const programs = verdicts.map((one) => ({ one, groups: groupVerdicts(one.verdicts) }))
  return (
    <section aria-labelledby="decided" className="mt-10">
      <h2 id="decided" className="mb-3 text-xl font-medium">
        Everything decided
      </h2>
      {verdicts.length === 0 ? <p className="text-quiet">{none}</p> : null}
      {programs.map(({ one, groups }) => (
        <Program key={one.programId} verdicts={one} groups={groups} judged={judged} />
      ))}
      {whole !== 'everything' && programs.some(({ groups }) => groups.some((group) => group.verdicts.length > verdictsAtFirst)) ? (
        <p className="print:hidden">
          <Link href={wholeAddress(address, 'everything')} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Show every week and month, for instance to print
          </Link>
        </p>
      ) : null}
    </section>
  )
}
