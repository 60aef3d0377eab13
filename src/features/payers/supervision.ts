import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { groupVerdicts, judgeCase, noNames, type VerdictGroup } from '@/features/verdicts/verdicts'
import { loadCasesIn } from '@/features/obligations/decide'
import type { Citation } from '@/rules/finding'
import { citationOf } from '@/rules/spec/editions'
import type { Obligation } from '@/rules/spec/obligation'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import type { ComparedDocument } from './documents'

/** What a document asks of the supervision of Family Partners, and how that stands for those who work with a family. */
export interface AskedSupervision {
  readonly title: string
  readonly requirements: readonly string[]
  readonly citation: Citation
  readonly judged: readonly { readonly partner: string; readonly group: VerdictGroup }[]
}

const isSupervision = (rule: Obligation) => (rule.kind === 'cadence' && rule.subject === 'familyPartner') || (rule.kind === 'validity' && rule.of === 'supervision')

/** What each edition of a document asks of supervision, in its words. */
const askedIn = (spec: PayerSpec) =>
  spec.editions.flatMap((edition) =>
    edition.obligations.filter(isSupervision).map(({ title, requirements }) => ({ title, requirements, citation: citationOf(spec, edition, requirements[0] ?? '') })),
  )

/** Who works with a family today. */
async function partnersOf({ today }: TenantScope, db: Db, familyId: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const on = toColumn(today)
  const rows = await db.assignment.findMany({
    where: { familyId, strikeId: null, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] }, orderBy: { from: 'asc' }, select: { staffId: true, staff: { select: { displayName: true } } },
  })
  return [...new Map(rows.map(({ staffId, staff }) => [staffId, { id: staffId, name: staff.displayName }])).values()]
}

/**
 * Supervision under each document, in their order. It is judged from the staff file, so that whoever may not read that
 * sees only what is asked.
 */
export async function readSupervision(scope: TenantScope, db: Db, familyId: string, documents: readonly ComparedDocument[]): Promise<readonly (readonly AskedSupervision[])[]> {
  const partners = may(scope.roles, 'staff.read') ? await partnersOf(scope, db, familyId) : []
  const read: (readonly AskedSupervision[])[] = []
  const cases = await loadCasesIn(db, documents.map(({ settings }) => settings), 'staff', partners.map(({ id }) => id))
  for (const { spec, settings } of documents) {
    const groups = cases.filter((one) => one.settings === settings).flatMap(({ loaded }) =>
      groupVerdicts(judgeCase(loaded, settings, scope.today, noNames).verdicts).map((group) => ({ partner: partners.find(({ id }) => id === loaded.caseId)?.name ?? '', group })),
    )
    read.push(askedIn(spec).map((asked) => ({ ...asked, judged: groups.filter(({ group }) => group.requirements[0] === asked.requirements[0]) })))
  }
  return read
}
