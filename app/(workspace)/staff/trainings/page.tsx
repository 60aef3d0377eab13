import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { counting } from '@/features/obligations/components/counting'
import { TrainingForm } from '@/features/staff/components/fact-forms'
import { AddFold } from '@/features/staff/components/fact-section'
import { TrainingMatrixView } from '@/features/staff/components/training-matrix'
import { sayMatrix } from '@/features/staff/matrix-words'
import { peopleOnPage, readTrainings, trainingsFilter } from '@/features/staff/trainings'
import { PaperHead } from '@/features/records/components/paper-head'
import { may } from '@/tenancy/permissions'
import { readPage } from '@/tenancy/read'
import { pack } from '@/ui/packed'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Training' }

const addressOf = (program: string | null, page = 1) => `/staff/trainings?${new URLSearchParams({ ...(program ? { program } : {}), ...(page > 1 ? { page: String(page) } : {}) })}` as Route

export default counting('Training', async function TrainingsPage({ searchParams }: PageProps<'/staff/trainings'>) {
  const filter = trainingsFilter.parse(await searchParams)
  const { matrix, manages } = await readPage('staff.read', async (scope, db) => ({ matrix: await readTrainings(scope, db, filter), manages: may(scope.roles, 'staff.manage') }))
  const says = matrix.total === 0 ? 'Nobody is asked for training yet.' : matrix.lacking === 0 ? 'Nobody has a topic overdue.' : `${matrix.lacking === 1 ? 'One person has' : `${matrix.lacking} people have`} a topic overdue.`
  return (
    <div data-wide>
      <PaperHead programs={matrix.programs.filter(({ id }) => id === matrix.program).map(({ name }) => ({ name, edition: matrix.edition }))} today={matrix.today} />
      <PageHead title="Training" says={says} />
      {matrix.programs.length > 1 ? (
        <nav aria-label="Programs" className="mb-4 flex flex-wrap gap-x-6 print:hidden">
          {matrix.programs.map(({ id, name }) => (
            <Link key={id} href={addressOf(id)} aria-current={id === matrix.program ? 'page' : undefined} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline">{name}</Link>
          ))}
        </nav>
      ) : null}
      {manages && matrix.everybody.length > 0 ? (
        <div className="mb-6"><AddFold says="Record a training for several people" draft="training.several"><TrainingForm people={matrix.everybody} /></AddFold></div>
      ) : null}
      <TrainingMatrixView packed={pack(sayMatrix(matrix))} total={matrix.total} />
      <Pager label="Pages of people" page={filter.page} size={peopleOnPage} total={matrix.total} addressOf={(page) => addressOf(matrix.program, page)} />
    </div>
  )
})
