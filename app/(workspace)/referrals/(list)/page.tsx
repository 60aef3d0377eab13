import type { Metadata } from 'next'
import Link from 'next/link'
import { counting } from '@/features/obligations/components/counting'
import { FindReferral } from '@/features/referrals/components/find-referral'
import { PipelineFilterForm } from '@/features/referrals/components/pipeline-filter-form'
import { PipelineStages } from '@/features/referrals/components/pipeline-stages'
import { pipelineFilter, readPipeline } from '@/features/referrals/pipeline'
import { sayPipeline } from '@/features/referrals/words'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Referrals' }

export default counting('Referrals', async function ReferralsPage({ searchParams }: PageProps<'/referrals'>) {
  const filter = pipelineFilter.parse(await searchParams)
  const pipeline = await readPage('referrals.read', (scope, db) => readPipeline(scope, db, filter))
  return (
    <div data-wide>
      <PageHead title="Referrals" says={sayPipeline(pipeline)} act={<p className="flex flex-wrap gap-3"><Link href="/referrals/waitlist" className={buttonLook('plain')}>Waitlist</Link><Link href="/referrals/new" className={buttonLook('main')}>Take in a referral</Link></p>} />
      <div className="mb-8 grid gap-x-8 gap-y-4 lg:grid-cols-[2fr_3fr] print:hidden">
        <FindReferral />
        <PipelineFilterForm filter={filter} programs={pipeline.programs} />
      </div>
      <PipelineStages pipeline={pipeline} filter={filter} />
    </div>
  )
})
