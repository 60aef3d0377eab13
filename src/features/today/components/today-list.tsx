import type { TodayPage } from '../queries'
import { groupNames, groups } from '../groups'
import { FamilyItem } from './family-item'

/** "9 families need someone today." */
export function sayToday({ counts, total, own }: Pick<TodayPage, 'counts' | 'total' | 'own'>): string {
  const now = counts.overdue + counts.dueToday
  if (total === 0) return own ? 'No family is assigned to you yet.' : 'No family is here.'
  if (now === 0) return 'No family needs someone today.'
  return now === 1 ? 'One family needs someone today.' : `${now.toLocaleString('en-US')} families need someone today.`
}

/** Families in the order in which they have to be reached. */
export function TodayList({ page }: { readonly page: TodayPage }) {
  const { families, counts, own, total } = page
  if (total === 0) return <p>{own ? 'A program manager assigns families; then they are here, with whom to reach and what is due.' : 'Nobody here has a family today. Choose somebody else, or the whole agency.'}</p>
  return (
    <div className="grid gap-10">
      {groups.filter((group) => families.some((family) => family.group === group)).map((group) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group} className="mb-2 text-xl font-medium">
            {groupNames[group]} <span className="font-normal text-quiet tabular-nums">{counts[group].toLocaleString('en-US')}</span>
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {families.filter((family) => family.group === group).map((family) => (
              <FamilyItem key={family.id} family={family} own={own} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
