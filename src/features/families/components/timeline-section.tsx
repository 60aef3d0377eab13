import type { Route } from 'next'
import Link from 'next/link'
import { Below } from '@/ui/below'
import { buttonLook } from '@/ui/button'
import { pack } from '@/ui/packed'
import type { FamilyRecord } from '../record'
import { timelineStep } from '../timeline-wish'
import { TimelineLines } from './timeline-line'

/** More than a screen shows. */
const linesAtFirst = 8

/** What happened, the newest first, one line a fact. */
export function TimelineSection({ family, opened }: { readonly family: FamilyRecord; readonly opened: string | undefined }) {
  const { timeline, id, today } = family
  const lines = (entries: typeof timeline.entries) => <TimelineLines packed={pack(entries)} today={today} opened={opened} familyId={id} />
  const older = `/families/${id}?facts=${timeline.entries.length + timelineStep}` as Route
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3 text-xl font-medium">
        What happened
      </h2>
      {timeline.entries.length === 0 ? <p className="text-quiet">Nothing is on record yet. The first contact you log appears here.</p> : null}
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {lines(timeline.entries.slice(0, linesAtFirst))}
        <Below>{lines(timeline.entries.slice(linesAtFirst))}</Below>
      </ol>
      {timeline.more ? (
        <Link href={older} scroll={false} className={`${buttonLook('plain')} mt-4`}>
          Show older
        </Link>
      ) : null}
    </section>
  )
}
