'use server'

import type { Route } from 'next'
import { action } from '@/tenancy/action'
import { findAgreementFact, recordAgreement, recordAnnualReport, recordWorkgroup, strikeAgreementFact } from './commands'
import { findAgreement } from './queries'
import { newAgreement, newAnnualReport, newWorkgroup, struckAgreementFact } from './schema'

const pagesOf = (agreementId: string): readonly Route[] => ['/agreements', `/agreements/${agreementId}` as Route, '/compliance']

/** Puts a working agreement on record. */
export const recordAgreementAction = action({
  name: 'agreements.record',
  permission: 'programs.manage',
  input: newAgreement,
  creates: true,
  once: ({ id }) => id,
  run: async (scope, db, input) => {
    const recorded = await recordAgreement(scope, db, input)
    if (!recorded.ok) return recorded
    return { ok: true, value: recorded.value, records: [{ kind: 'workingAgreement', id: input.id }], revalidate: pagesOf(input.id), goTo: `/agreements/${input.id}` as Route }
  },
})

/** Writes down a meeting of an agreement’s workgroup, and answers which verdicts that turned. */
export const recordWorkgroupAction = action({
  name: 'agreements.meet',
  permission: 'programs.manage',
  input: newWorkgroup,
  row: (scope, db, { agreementId }) => findAgreement(scope, db, agreementId),
  once: ({ id }) => id,
  run: async (scope, db, input, agreement) => {
    const recorded = await recordWorkgroup(scope, db, input, agreement)
    if (!recorded.ok) return recorded
    return { ok: true, value: recorded.value, records: [{ kind: 'meeting', id: input.id }], revalidate: pagesOf(agreement.id) }
  },
})

/** Writes down that the yearly report on an agreement was sent. */
export const recordAnnualReportAction = action({
  name: 'agreements.report',
  permission: 'programs.manage',
  input: newAnnualReport,
  row: (scope, db, { agreementId }) => findAgreement(scope, db, agreementId),
  once: ({ id }) => id,
  run: async (scope, db, input, agreement) => {
    const recorded = await recordAnnualReport(scope, db, input, agreement)
    if (!recorded.ok) return recorded
    return { ok: true, value: recorded.value, records: [{ kind: 'annualReport', id: input.id }], revalidate: pagesOf(agreement.id) }
  },
})

/** Strikes an agreement, a meeting of its workgroup or a report that was entered in error. */
export const strikeAgreementFactAction = action({
  name: 'agreements.strike',
  permission: 'programs.manage',
  input: struckAgreementFact,
  row: (scope, db, { kind, factId }) => findAgreementFact(scope, db, kind, factId),
  run: async (scope, db, { kind, why }, fact) => {
    const turned = await strikeAgreementFact(scope, db, kind, fact, why)
    return { ok: true, value: { turned }, records: [{ kind, id: fact.id, changed: ['strikeId'] }], revalidate: pagesOf(fact.agreement.id) }
  },
})
