'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { familyAddress } from '@/features/contacts/addresses'
import type { SignedReport } from '../reviewing'
import { AddendumForm } from './addendum-form'
import { SignedWords } from './report-words'
import { ReviewButtons } from './review-buttons'

/*
 * Drawn in the browser's part, so that only the words of the reports are sent twice.
 */

function SignedItem({ report, children }: { readonly report: SignedReport; readonly children: ReactNode }) {
  const { familyId, contactId, family, youth, line, when } = report
  return (
    <li className="grid gap-3 py-4">
      <div>
        <Link href={familyAddress(familyId, contactId)} className="-my-2 inline-flex min-h-12 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">
          {family}, for {youth}
        </Link>
        <p className="wrap-anywhere">{line}</p>
        <p className="text-quiet tabular-nums">{when}</p>
      </div>
      <SignedWords {...report} youth="" />
      {children}
    </li>
  )
}

/** One’s own reports that came back, each with the comment and the place to answer it. */
export function ReturnedList({ items }: { readonly items: readonly SignedReport[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map((report) => (
        <SignedItem key={report.id} report={report}>
          <div className="print:hidden">
            <AddendumForm reportId={report.id} youth={report.youth} place="reports" label="Your answer, added to the report" />
          </div>
        </SignedItem>
      ))}
    </ol>
  )
}

/** Reports that wait for a supervisor, each with its words and the two answers. */
export function ToAffirmList({ items }: { readonly items: readonly SignedReport[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map((report) => (
        <SignedItem key={report.id} report={report}>
          <ReviewButtons reportId={report.id} addenda={report.addenda.length} whose={`${report.youth}’s report, ${report.family}`} place="reports" />
        </SignedItem>
      ))}
    </ol>
  )
}
