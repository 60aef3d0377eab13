import Link from 'next/link'
import { factAddress } from '@/features/families/address'
import { plural } from '@/features/obligations/words'
import { StatusMark } from '@/ui/status-mark'
import type { PayersRecord, ProgramComparison, ToldTry } from '../compare'
import type { TriedFor } from '../tries'
import { Columns } from './columns'

function Counts({ counts }: Pick<TriedFor, 'counts'>) {
  switch (counts.is) {
    case 'met': return <StatusMark status={counts.status} says={counts.status === 'met_late' ? 'Counts, but late' : 'Counts: it met the clock'} />
    case 'counts': return <p>Counts; another one met the clock.</p>
    case 'not': return <p>Does not count: {counts.why}.</p>
  }
}

/** What a try is under one document: said once where it is the same for every youth. */
function Under({ tried, youths }: { readonly tried: readonly TriedFor[]; readonly youths: PayersRecord['youths'] }) {
  const [first] = tried
  if (!first) return <p className="text-quiet">No try of what it asks for.</p>
  if (new Set(tried.map(({ counts }) => JSON.stringify(counts))).size === 1) return <Counts counts={first.counts} />
  return tried.map(({ youthId, counts }) => (
    <div key={youthId}>
      <p className="text-quiet">{youths.find(({ id }) => id === youthId)?.name}</p>
      <Counts counts={counts} />
    </div>
  ))
}

const isSame = ({ under }: ToldTry) => new Set(under.map((tried) => JSON.stringify(tried))).size === 1

/** What every document makes of a try, once. */
const Alike = ({ one, youths }: { readonly one: ToldTry; readonly youths: PayersRecord['youths'] }) => (
  <div>
    <p className="text-quiet">Under each of them</p>
    <Under tried={one.under[0] ?? []} youths={youths} />
  </div>
)

type ListProps = { readonly comparison: ProgramComparison; readonly familyId: string; readonly youths: PayersRecord['youths'] }

/** Each try of first contact: under which document it counts, and why it does not under the others. */
export function TryList({ comparison: { tries, moreTries, documents }, familyId, youths }: ListProps) {
  if (tries.length === 0) return <p className="text-quiet">Nobody has been tried yet. Each try appears here, with what every document makes of it.</p>
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {tries.map((one: ToldTry) => (
          <li key={one.contactId} className="grid gap-2 py-4">
            <p className="tabular-nums">
              <Link href={factAddress(familyId, one.contactId)} className="text-accent underline underline-offset-4 hover:text-accent-deep">{one.on}</Link>: {one.line}
            </p>
            {isSame(one) ? <Alike one={one} youths={youths} /> : <Columns documents={documents}>{(_, at) => <Under tried={one.under[at] ?? []} youths={youths} />}</Columns>}
          </li>
        ))}
      </ol>
      {moreTries > 0 ? <p className="text-quiet">{plural(moreTries, 'later contact')} left out here; the timeline has them.</p> : null}
    </>
  )
}
