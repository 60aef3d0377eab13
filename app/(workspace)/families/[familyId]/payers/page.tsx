import type { Metadata } from 'next'
import Link from 'next/link'
import { readPayers } from '@/features/payers/compare'
import { ComparisonSection } from '@/features/payers/components/comparison-section'
import { sayDifferences } from '@/features/payers/words'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Under each payer' }

export default async function PayersPage({ params }: PageProps<'/families/[familyId]/payers'>) {
  const { familyId } = await params
  const record = await readRecord('families.read', { kind: 'family', id: familyId, familyId }, (scope, db) => readPayers(scope, db, familyId))
  const { programs, name } = record
  const [only, ...more] = programs
  return (
    <div data-wide>
      <PageHead
        title="Under each payer"
        says={<>{only && more.length === 0 && only.documents.length > 1 ? `${sayDifferences(only)} ` : ''}<Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{name}</Link></>}
      />
      {programs.length === 0 ? <p>This family is in no program yet. With a referral, what each payer would count appears here.</p> : null}
      <div className="grid gap-16">
        {programs.map((comparison) => <ComparisonSection key={comparison.programId} comparison={comparison} record={record} several={more.length > 0} />)}
      </div>
    </div>
  )
}
