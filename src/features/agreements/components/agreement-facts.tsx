import { StrikeForm } from '@/features/records/components/strike-form'
import { AddFold } from '@/features/staff/components/fact-section'
import { Fold } from '@/ui/fold'
import { pack } from '@/ui/packed'
import { strikeAgreementFactAction } from '../actions'
import type { AgreementRecord } from '../queries'
import { AnnualReportForm, WorkgroupForm } from './agreement-forms'
import { Months } from './months'

/** So many months stand open; earlier ones one tap away. */
const shown = 12

/** The workgroup’s meetings month by month, and the yearly reports, with the forms that add to them. */
export function AgreementFacts({ agreement }: { readonly agreement: AgreementRecord }) {
  const { id, today, months, reports, staff, struck } = agreement
  return (
    <div className="grid gap-10">
      <section aria-labelledby="workgroup">
        <h2 id="workgroup" className="mb-2 text-xl font-medium">Workgroup, month by month</h2>
        {struck ? null : <AddFold draft={`workgroup.${id}`} says="Record a meeting"><WorkgroupForm agreementId={id} today={today} staff={staff} /></AddFold>}
        <div className="mt-3">
          {months.length === 0 ? <p className="text-quiet">The agreement has not taken effect yet.</p> : null}
          <Months months={pack(months.slice(0, shown))} agreementId={id} isStruck={struck !== null} />
          {months.length > shown ? (
            <Fold look="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4 print:hidden" drafts={months.slice(shown).flatMap(({ meetings }) => meetings.map((one) => one.id))} says={<>{months.length - shown} earlier months</>}>
              <Months months={pack(months.slice(shown))} agreementId={id} isStruck={struck !== null} />
            </Fold>
          ) : null}
        </div>
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports" className="mb-2 text-xl font-medium">Annual reports</h2>
        {reports.length === 0 ? <p className="text-quiet">None on record yet.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {reports.map((report) => (
            <li key={report.id} className="flex flex-wrap items-center justify-between gap-x-6 py-1 wrap-anywhere">
              <div>
                <p className={report.struck ? 'text-quiet line-through' : 'tabular-nums'}>Sent {report.on}</p>
                {report.struck ? <p className="text-quiet">{report.struck}</p> : null}
              </div>
              {report.struck || struck ? null : <StrikeForm action={strikeAgreementFactAction} kind="annualReport" field="factId" id={report.id} about={`the report of ${report.on}`} place={id} />}
            </li>
          ))}
        </ul>
        {struck ? null : <AddFold draft={`annualReport.${id}`} says="Record a report"><AnnualReportForm agreementId={id} today={today} /></AddFold>}
      </section>
    </div>
  )
}
