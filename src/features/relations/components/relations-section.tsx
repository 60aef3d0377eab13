import Link from 'next/link'
import { SavedNotice } from '@/features/contacts/components/saved'
import { StrikeForm } from '@/features/records/components/strike-form'
import { AddFold } from '@/features/staff/components/fact-section'
import { strikeRelationAction } from '../actions'
import type { RelationLine } from '../queries'
import { RelationForm } from './relation-form'

/** The families a colleague belongs to themselves, for whoever keeps both the staff file and the families. */
export function RelationsSection({ staffId, relations }: { readonly staffId: string; readonly relations: readonly RelationLine[] }) {
  const place = `/staff/${staffId}/relations`
  return (
    <section aria-labelledby="relations" className="mt-10">
      <h2 id="relations" className="mb-2 text-xl font-medium">Their own family</h2>
      <div className="mb-4 empty:hidden"><SavedNotice place={place} /></div>
      {relations.length === 0 ? <p className="text-quiet">They are on record as related to no family here. Some payers rule out that somebody serves their own.</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {relations.map(({ id, says, familyId, family, struck }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
            <div className="min-w-0 py-1 wrap-anywhere">
              <p className={struck ? 'text-quiet line-through' : ''}>{says}, <Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{family}</Link></p>
              {struck ? <p className="text-quiet">{struck}</p> : null}
            </div>
            {struck ? null : <StrikeForm action={strikeRelationAction} field="relationId" id={id} about={says} place={place} />}
          </li>
        ))}
      </ul>
      <AddFold says="Record a family of theirs" draft={`relation.${staffId}`}><RelationForm staffId={staffId} place={place} /></AddFold>
    </section>
  )
}
