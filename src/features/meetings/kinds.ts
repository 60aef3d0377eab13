import type { PayerSpec } from '@/rules/spec/payer-spec'
import { meetingKinds } from '@/rules/facts/vocabulary'

/** Meetings about a family; a workgroup is about an agreement. */
export const familyMeetingKinds = meetingKinds.filter((kind) => kind !== 'workgroup')
export type FamilyMeetingKind = (typeof familyMeetingKinds)[number]

/** A kind as a form offers it. */
export interface OfferedKind {
  readonly kind: FamilyMeetingKind
  readonly label: string
  readonly hint?: string
}

type Named = readonly [inTheDocument: RegExp, label: string, hint?: string]

/** How documents name each kind, and how it is said then; the first that a document uses holds. */
const names: Readonly<Record<FamilyMeetingKind, readonly [Named, ...Named[]]>> = {
  cpt: [[/\bCPT\b/, 'CPT (Care Planning Team)', 'For youth in Intensive Care Coordination']],
  treatmentTeam: [[/treatment team meeting/i, 'Treatment team', 'For youth who are not in Intensive Care Coordination'], [/multi-?disciplinary team meeting/i, 'Multidisciplinary team']],
  carePlanning: [[/care planning meeting/i, 'Care planning']],
  dischargePlanning: [[/discharge[- ]planning meeting/i, 'Discharge planning']],
}

/** The kinds in the words of some documents: first those that the documents speak of, then the others. */
export function kindsKnownTo(specs: readonly PayerSpec[]): readonly OfferedKind[] {
  const quotes = specs.flatMap(({ requirements }) => requirements.map(({ quote }) => quote))
  const kinds = familyMeetingKinds.map((kind) => {
    const said = names[kind].find(([pattern]) => quotes.some((quote) => pattern.test(quote)))
    const [, label, hint] = said ?? names[kind][0]
    return { known: said !== undefined, offered: { kind, label, ...(said && hint ? { hint } : {}) } }
  })
  return [...kinds.filter(({ known }) => known), ...kinds.filter(({ known }) => !known)].map(({ offered }) => offered)
}
