import type { Metadata } from 'next'
import Link from 'next/link'
import { SavedNotice } from '@/features/contacts/components/saved'
import { sayLanguages } from '@/features/records/languages'
import { caseloadsPlace } from '@/features/services/place'
import { readCaseloads } from '@/features/services/queries'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Caseloads' }

const link = 'inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4'
const count = (families: number) => (families === 1 ? 'One family' : `${families || 'No'} families`)

export default async function CaseloadsPage() {
  const { partners, unassigned } = await readPage('families.manage', readCaseloads)
  const says = unassigned.length === 0 ? 'Every family with services has a Family Partner.' : `${unassigned.length === 1 ? 'One family has' : `${unassigned.length} families have`} no Family Partner.`
  return (
    <div className="max-w-2xl">
      <PageHead title="Caseloads" says={says} />
      <div className="mb-6 empty:hidden"><SavedNotice place={caseloadsPlace} /></div>
      {unassigned.length > 0 ? (
        <section aria-labelledby="unassigned" className="mb-10">
          <h2 id="unassigned" className="mb-3 text-xl font-medium">Nobody assigned</h2>
          <ul className="divide-y divide-line border-y border-line">
            {unassigned.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/families/${id}/services`} className={link}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="partners">
        <h2 id="partners" className="mb-3 text-xl font-medium">Family Partners</h2>
        {partners.length === 0 ? <p className="text-quiet">Nobody here works as a Family Partner yet. An administrator invites people and gives them the role.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {partners.map(({ id, name, families, languages, left }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6">
              <span>
                {families > 0 ? <Link href={`/caseloads/${id}`} className={link}>{name}</Link> : <span className="inline-flex min-h-11 items-center">{name}</span>}
                {left ? <span className="text-quiet"> (no longer here)</span> : null}
              </span>
              <span className="text-quiet tabular-nums">{[sayLanguages(languages), count(families)].filter(Boolean).join('. ')}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
