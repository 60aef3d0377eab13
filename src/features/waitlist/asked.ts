import type { ProgramSettings } from '@/features/case-files/program-settings'
import type { Citation } from '@/rules/finding'
import { sayReading } from '@/rules/readings/words'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'

/** What a program's document says of a waitlist. */
export interface WaitlistRule {
  /** The sentences that ask for it, verbatim; none where the document has no waitlist. */
  readonly sentences: readonly { readonly citation: Citation; readonly requirement: string }[]
  /** Whether waiting stops a clock, as the program reads its document: a question and its answer. */
  readonly stops: string
}

/** The obligations of a document that an entry on the waitlist satisfies, by their leading ids. */
const askedIn = ({ editions }: PayerSpec): readonly string[] =>
  editions.flatMap(({ obligations }) => obligations.flatMap((one) => (one.kind === 'deadline' && one.done.event === 'waitlisted' ? one.requirements.slice(0, 1) : [])))

/** Every requirement on board that an entry on the waitlist satisfies. */
export const waitlistRequirements: readonly string[] = [...new Set(specsOnBoard.flatMap(askedIn))]

/** What the document of a program says of a waitlist, and how the program reads it. */
export function waitlistRuleOf({ frame }: ProgramSettings): WaitlistRule {
  const spec = specsOnBoard.find(({ id }) => id === frame.spec)
  if (!spec) return { sentences: [], stops: '' }
  const asked = askedIn(spec)
  const edition = frame.edition ?? spec.editions.at(-1)?.edition ?? ''
  const rows = spec.requirements.filter(({ id, names }) => asked.includes(id) || names.some((name) => name.startsWith('waitlisted.')))
  return {
    sentences: rows.map(({ id, section, item, quote }) => ({ requirement: id, citation: { document: spec.document, edition, section, item, quote } })),
    stops: asked.length === 0 ? '' : (sayReading('A19', frame.readings?.['A19'] ?? 'default') ?? ''),
  }
}
