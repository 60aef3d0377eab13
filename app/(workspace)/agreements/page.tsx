import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { listAgreements } from '@/features/agreements/queries'
import { counting } from '@/features/obligations/components/counting'
import { plural } from '@/features/obligations/words'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'
import { StatusMark } from '@/ui/status-mark'

export const metadata: Metadata = { title: 'Working agreements' }

export default counting('Working agreements', async function AgreementsPage() {
  const { lines, canAdd } = (await readPage('programs.manage', listAgreements)) ?? notFound()
  const standing = lines.filter(({ struck }) => struck === null)
  const overdue = standing.filter(({ due }) => due.some(({ status }) => status === 'overdue')).length
  const says = standing.length === 0 ? 'No working agreement is on record yet.' : `${plural(standing.length, 'working agreement')}. ${overdue === 0 ? 'Nothing is overdue.' : `${overdue === 1 ? 'One has' : `${overdue} have`} something overdue.`}`
  return (
    <div className="max-w-3xl">
      <PageHead title="Working agreements" says={says} act={canAdd ? <Link href="/agreements/new" className={buttonLook('main')}>Record an agreement</Link> : undefined} />
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {lines.map(({ id, name, says: since, due, missed, struck }) => (
          <li key={id} className="py-3 wrap-anywhere">
            <Link href={`/agreements/${id}`} className={`inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 ${struck ? 'line-through' : ''}`}>{name}</Link>
            <p className="text-quiet">{since}{missed > 0 ? `. ${plural(missed, 'thing')} missed` : ''}</p>
            {struck ? <p className="text-quiet">{struck}</p> : null}
            {due.length === 0 && !struck ? <p className="text-quiet">Nothing is due now.</p> : null}
            <ul>{due.map(({ title, status, says: how }) => <li key={`${title} ${how}`}><StatusMark status={status} says={`${title}. ${how}`} /></li>)}</ul>
          </li>
        ))}
      </ul>
    </div>
  )
})
