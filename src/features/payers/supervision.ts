import type { Citation } from '@/rules/finding'
import { citationOf } from '@/rules/spec/editions'
import type { Obligation } from '@/rules/spec/obligation'
import type { PayerSpec } from '@/rules/spec/payer-spec'

/** What a document asks of the supervision of Family Partners. It is judged in the staff file, not from a family's facts. */
export interface AskedSupervision {
  readonly title: string
  readonly requirements: readonly string[]
  readonly citation: Citation
}

const isSupervision = (rule: Obligation) => (rule.kind === 'cadence' && rule.subject === 'familyPartner') || (rule.kind === 'validity' && rule.of === 'supervision')

/** What each edition of a document asks of supervision, in its words. */
export const supervisionAsked = (spec: PayerSpec): readonly AskedSupervision[] =>
  spec.editions.flatMap((edition) =>
    edition.obligations.filter(isSupervision).map(({ title, requirements }) => ({ title, requirements, citation: citationOf(spec, edition, requirements[0] ?? '') })),
  )
