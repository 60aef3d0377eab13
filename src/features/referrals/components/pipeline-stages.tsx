import Link from 'next/link'
import { Pager } from '@/ui/pager'
import { pipelineAddress } from '../address'
import { overviewSize, pageSize, type Pipeline, type PipelineFilter } from '../pipeline'
import { type Stage, stages, stageWords } from '../words'
import { InboxLines } from './inbox-lines'
import { ReferralLines } from './referral-lines'

type StagesProps = { readonly pipeline: Pipeline; readonly filter: PipelineFilter }

function StageColumn({ stage, pipeline, filter }: StagesProps & { readonly stage: Stage }) {
  const { name, means, empty } = stageWords[stage]
  const count = pipeline.counts[stage]
  const lines = pipeline.lines.filter((line) => line.stage === stage)
  const alone = filter.stage === stage
  return (
    <section aria-labelledby={`stage-${stage}`} className="min-w-0">
      <h2 id={`stage-${stage}`} className="text-xl font-medium">
        <Link href={pipelineAddress(filter, { stage, page: 1 })} className="inline-flex min-h-11 items-center gap-3 underline decoration-line underline-offset-4 hover:text-accent">
          {name} <span className="tabular-nums">{count.toLocaleString('en-US')}</span>
        </Link>
      </h2>
      <p className="mb-2 text-quiet">{means}</p>
      {stage === 'received' && filter.page === 1 ? <InboxLines lines={pipeline.inbox} /> : null}
      {lines.length > 0 ? <ReferralLines lines={lines} /> : <p className="border-y border-line py-3 text-quiet">{count > 0 ? 'There are none on this page.' : empty}</p>}
      {!alone && count > overviewSize ? (
        <Link href={pipelineAddress(filter, { stage, page: 1 })} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          All {count.toLocaleString('en-US')}<span className="sr-only"> of {name.toLowerCase()}</span>
        </Link>
      ) : null}
      {alone ? <Pager label="Pages of referrals" page={filter.page} size={pageSize} total={count} addressOf={(page) => pipelineAddress(filter, { page })} /> : null}
    </section>
  )
}

/** The stages beside each other where there is room, one below the other where there is not; or one of them alone. */
export function PipelineStages({ pipeline, filter }: StagesProps) {
  const columns = (some: readonly Stage[], look: string) => (
    <div className={`grid gap-x-8 gap-y-10 ${look}`}>
      {some.map((stage) => (
        <StageColumn key={stage} stage={stage} pipeline={pipeline} filter={filter} />
      ))}
    </div>
  )
  if (filter.stage) return columns([filter.stage], '')
  return (
    <div className="grid gap-12">
      {columns(stages.slice(0, 3), 'md:grid-cols-2 xl:grid-cols-3')}
      {columns(stages.slice(3), 'md:grid-cols-2')}
    </div>
  )
}
