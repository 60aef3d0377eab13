'use server'

import { pagesOf } from '@/features/contacts/addresses'
import { findContact } from '@/features/contacts/queries'
import type { Turned } from '@/features/contacts/turned'
import { action } from '@/tenancy/action'
import { addAddendum, keepDraft, reviewReport } from './commands'
import { findReport } from './queries'
import { keptDraft, newAddendum, newReview } from './schema'

/** Keeps what is typed of a report that is not signed yet, so that another device has it. */
export const keepDraftAction = action({
  name: 'reports.keepDraft',
  permission: 'contacts.log',
  input: keptDraft,
  row: (scope, db, { contactId }) => findContact(scope, db, contactId),
  run: async (scope, db, input, contact) => {
    const done = await keepDraft(scope, db, input, contact)
    if (!done.ok) return done
    // The page that is typed in is not made anew.
    return { ok: true, value: done.value, records: [{ kind: done.value.kept ? 'progressReport' : 'progressReportSeen', id: done.id, familyId: contact.familyId, changed: done.value.kept ? ['text'] : [] }] }
  },
})

/** Adds words to a signed report. */
export const addAddendumAction = action({
  name: 'reports.addAddendum',
  permission: 'contacts.log',
  input: newAddendum,
  row: (scope, db, { reportId }) => findReport(scope, db, reportId),
  run: async (scope, db, input, report) => {
    const added = await addAddendum(scope, db, input, report)
    if (!added.ok) return added
    const { familyId } = report
    return { ok: true, value: undefined, records: [{ kind: added.again ? 'addendumSentAgain' : 'addendum', id: input.id, familyId }], revalidate: pagesOf(familyId) }
  },
})

/** Affirms a report, returns it with a comment, or takes one's last review back. */
export const reviewReportAction = action({
  name: 'reports.review',
  permission: 'reports.review',
  input: newReview,
  row: (scope, db, { reportId }) => findReport(scope, db, reportId),
  run: async (scope, db, input, report) => {
    const reviewed = await reviewReport(scope, db, input, report)
    if (!reviewed.ok) return reviewed
    const { familyId } = report
    return { ok: true, value: { turned: [] as readonly Turned[] }, records: [{ kind: reviewed.again ? 'reportReviewSentAgain' : 'reportReview', id: input.id, familyId }], revalidate: pagesOf(familyId) }
  },
})
