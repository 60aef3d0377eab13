import type { Metadata } from 'next'
import { CaseloadForm } from '@/features/services/components/caseload-form'
import { findCaseload, partnersOn } from '@/features/services/queries'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Caseload' }

export default async function CaseloadPage({ params }: PageProps<'/caseloads/[staffId]'>) {
  const { staffId } = await params
  const { caseload, partners, today } = await readRecord('families.manage', { kind: 'staff', id: staffId, lists: true }, async (scope, db) => {
    const found = await findCaseload(scope, db, staffId)
    return found && { caseload: found, partners: await partnersOn(scope, db), today: scope.today }
  })
  const { id, name, families } = caseload
  const says = families.length === 0 ? `${name} has no family today.` : `${families.length === 1 ? 'One family is' : `${families.length} families are`} with ${name}. They go to others in one act: all of them or none.`
  return (
    <div className="max-w-2xl">
      <PageHead title={`Caseload of ${name}`} says={says} />
      {families.length > 0 ? <CaseloadForm leaver={{ id, name }} families={families} partners={partners.filter((one) => one.id !== id)} today={today} /> : null}
    </div>
  )
}
