import type { Metadata } from 'next'
import Link from 'next/link'
import { counting } from '@/features/obligations/components/counting'
import { staffAddress } from '@/features/staff/address'
import { StaffFilterForm, StaffList } from '@/features/staff/components/staff-list'
import { listStaff, pageSize, staffFilter } from '@/features/staff/list'
import { may } from '@/tenancy/permissions'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Staff' }

export default counting('Staff', async function StaffPage({ searchParams }: PageProps<'/staff'>) {
  const filter = staffFilter.parse(await searchParams)
  const { staff, manages, records, imports } = await readPage('staff.read', async (scope, db) => ({ staff: await listStaff(scope, db, filter), manages: may(scope.roles, 'staff.manage'), records: may(scope.roles, 'supervision.record'), imports: may(scope.roles, 'imports.run') }))
  const says = staff.waiting === 0 ? 'Nobody has anything overdue.' : staff.waiting === 1 ? 'One person has something overdue.' : `${staff.waiting} people have something overdue.`
  return (
    <>
      <PageHead title="Staff" says={says} act={manages ? <Link href="/staff/new" className={buttonLook('main')}>Add somebody</Link> : undefined} />
      <p className="mb-6 flex flex-wrap gap-3 print:hidden">
        <Link href={'/staff/trainings'} className={buttonLook('plain')}>Training</Link>
        {records ? <Link href={'/staff/supervision'} className={buttonLook('plain')}>Supervision</Link> : null}
        {imports ? <Link href="/import?what=staff" className={buttonLook('plain')}>Import from a spreadsheet</Link> : null}
      </p>
      <StaffFilterForm filter={filter} />
      <StaffList lines={staff.lines} />
      <Pager label="Pages of staff" page={filter.page} size={pageSize} total={staff.total} addressOf={(page) => staffAddress(filter, { page })} />
    </>
  )
})
