import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { ProgramVerdicts } from '@/features/verdicts/verdicts'
import { firstContacts, type FirstContact } from '@/rules/first-contact'
import type { Citation, Status } from '@/rules/finding'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { caseUnder, type ComparedDocument } from './documents'

/** What a try is to one document's clock of first contact. */
export type TryCounts =
  | { readonly is: 'met'; readonly status: Status }
  /** It counts, but another try met the clock, or it was not written down in time to be the one. */
  | { readonly is: 'counts' }
  | { readonly is: 'not'; readonly why: string }

/** What a try is to a document, for each youth for whom it is one. */
export interface TriedFor {
  readonly youthId: string | undefined
  readonly counts: TryCounts
}

/** A try of first contact: what it is to each document, in their order. */
export interface ComparedTry {
  readonly contactId: string
  readonly under: readonly (readonly TriedFor[])[]
}

/** The clocks of first contact in a case, under one document; none where it cannot be judged. */
export const firstContactsUnder = (document: ComparedDocument, { file }: LoadedCase, verdicts: ProgramVerdicts): readonly FirstContact[] =>
  verdicts.problem === null ? firstContacts(caseUnder(document, file), document.settings.library) : []

/** The sentence of a document that asks for a first contact, in all its pieces. */
export function wholeCitation({ finding }: FirstContact, { requirements }: PayerSpec): Citation {
  const quotes = finding.requirements.flatMap((id) => requirements.find((row) => row.id === id)?.quote ?? [])
  return { ...finding.citation, quote: quotes.join(' … ') }
}

const countsOf = ({ finding }: FirstContact, { whyNot, meets }: FirstContact['tries'][number]): TryCounts =>
  meets ? { is: 'met', status: finding.status } : whyNot === null ? { is: 'counts' } : { is: 'not', why: whyNot }

/** What one try is to the clocks of a document. */
export const triedFor = (clocks: readonly FirstContact[], contactId: string): readonly TriedFor[] =>
  clocks.flatMap((clock) => clock.tries.filter(({ contact }) => contact === contactId).map((one) => ({ youthId: clock.finding.about.youth, counts: countsOf(clock, one) })))

/** How many tries are shown of a first contact that some document still waits for. */
const most = 12

/** The tries of first contact, the first one first, through the one by which every document's clock was met. */
export function compareTries(columns: readonly (readonly FirstContact[])[]): { readonly tries: readonly ComparedTry[]; readonly more: number } {
  const clocks = columns.flat()
  const order = [...new Map(clocks.flatMap(({ tries }) => tries.map(({ contact, on }) => [String(contact), on] as const)))].toSorted(([, a], [, b]) => a.localeCompare(b)).map(([contact]) => contact)
  const lastWanted = clocks.map(({ tries }) => tries.find(({ meets }) => meets)?.contact).map((met) => (met === undefined ? Infinity : order.indexOf(String(met))))
  const wanted = order.slice(0, Math.max(...lastWanted, -1) + 1)
  const shown = wanted.slice(0, most)
  return { tries: shown.map((contactId) => ({ contactId, under: columns.map((one) => triedFor(one, contactId)) })), more: wanted.length - shown.length }
}
