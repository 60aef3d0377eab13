import Link from 'next/link'
import { plural } from '@/features/obligations/words'
import { buttonLook } from '@/ui/button'
import { pack } from '@/ui/packed'
import { Pager } from '@/ui/pager'
import { standingWord } from '@/ui/status-mark'
import { complianceAddress, isChosen } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import { sayLine } from '../row-words'
import { linesOnPage, manyLines, pageSize } from '../rows'
import { sayUrgency } from '../urgency-words'
import { ObligationRows } from './obligation-rows'

/** What the list holds, in words. */
function headingOf({ status, urgency }: ComplianceFilter): string {
  if (status !== undefined) return standingWord(status)
  return urgency === undefined ? 'Late, and due this week' : sayUrgency(urgency)
}

/** The list that every number opens. */
export function ObligationSection({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { lines, total, families } = view.list
  const heading = headingOf(filter)
  return (
    <section id="rows" aria-labelledby="rows-head" className="mb-12 scroll-mt-6">
      <h2 id="rows-head" className="text-xl font-medium">{heading}</h2>
      {lines.length > 0 ? (
        <>
          <p className="mt-1 mb-3 text-quiet">{`${plural(total, 'row')}${families > 0 ? `, about ${plural(families, 'family', 'families')}` : ''}${filter.urgency === 'families' ? '' : ', families first'}, the earliest due date first.`}</p>
          <ObligationRows packed={pack(lines.map((line) => sayLine(line, view.programs, view.today)))} caption={heading} />
          <Pager label="Pages of rows" page={filter.page} size={linesOnPage(filter)} total={total} addressOf={(page) => complianceAddress(filter, { page }, 'rows')} />
          {filter.lines === undefined && total > pageSize ? (
            <Link href={complianceAddress(filter, { lines: 'many' }, 'rows')} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep print:hidden">
              {total > manyLines ? `Show ${manyLines} at once, for instance to print` : `Show all ${total}, for instance to print`}
            </Link>
          ) : null}
        </>
      ) : (
        <Nothing filter={filter} total={total} />
      )}
    </section>
  )
}

function Nothing({ filter, total }: { readonly filter: ComplianceFilter; readonly total: number }) {
  if (total > 0) return <Empty says="This page is past the end of the list." href={complianceAddress(filter, {}, 'rows')} act="Go to its first page" />
  if (isChosen(filter)) return <Empty says="Nothing stands here under these filters." href={complianceAddress({})} act="Show everything" />
  return <Empty says="Nothing is late and nothing is due this week." href="/requirements" act="See what each program asks for" />
}

function Empty({ says, href, act }: { readonly says: string; readonly href: ReturnType<typeof complianceAddress>; readonly act: string }) {
  return (
    <div className="mt-3 grid justify-items-start gap-4 border-y border-line py-8">
      <p>{says}</p>
      <Link href={href} className={buttonLook('plain')}>{act}</Link>
    </div>
  )
}
