import * as z from 'zod'
import { faultOf, holidayTableIds } from '../facts/case-file'
import { date } from '../facts/values'
import { mergePatch } from './merge-patch'
import { misfitOf } from './misfit'
import { obligation, type Obligation } from './obligation'
import { catalogueRow } from './requirement'

const edition = z.strictObject({
  /** As the document prints it. */
  edition: z.string().min(1),
  /** First and last day it is in force; `null` for a document that prints no date: it applies to all dates and says so. */
  from: date.nullable(),
  to: date.nullable(),
  note: z.string().optional(),
  obligations: z.array(obligation),
  /** For an obligation, by its leading id, and an ambiguity: each other reading's name and the parameters it changes (a JSON merge patch; see merge-patch.ts). */
  alternatives: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))),
})

export const payerSpecShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a short name such as beacon-family-partner'),
  document: z.string().min(1),
  publisher: z.string(),
  /** Its name on screens. */
  short: z.string().min(1),
  /** SHA-256 of the document's text the requirements were taken from; null where no text is on file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256').nullable(),
  holidays: z.enum(holidayTableIds),
  editions: z.array(edition).min(1),
  requirements: z.array(catalogueRow),
})

/** One payer's document as dated, cited data. */
export type PayerSpec = z.infer<typeof payerSpecShape>
export type Edition = PayerSpec['editions'][number]

/** A spec that contradicts itself. The message says which sentence of it to mend. */
export class SpecError extends Error {
  override readonly name = 'SpecError'
}

const leading = (one: Obligation) => one.requirements[0] ?? ''

const firstTwice = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) < at)

function checkNames(spec: PayerSpec): void {
  const row = firstTwice(spec.requirements.map(({ id }) => id))
  if (row !== undefined) throw new SpecError(`${spec.id}: ${row} is quoted twice; each requirement has one row`)
  const edition = firstTwice(spec.editions.map((one) => one.edition))
  if (edition !== undefined) throw new SpecError(`${spec.id}: two editions are called ${edition}; give each its own name`)
  const decided = new Set(spec.editions.flatMap(({ obligations }) => obligations.flatMap(({ requirements }) => requirements)))
  const idle = spec.requirements.find(({ id, coverage }) => coverage === 'computed' && !decided.has(id))
  if (idle) throw new SpecError(`${spec.id}: ${idle.id} is said to be computed, but no obligation decides it; add one, or say that it is planned`)
}

function checkEditions(spec: PayerSpec): void {
  const dated = spec.editions.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  dated.forEach((edition, at) => {
    const next = dated[at + 1]
    if (edition.from && edition.to && edition.to < edition.from)
      throw new SpecError(`${spec.id}: edition ${edition.edition} ends on ${edition.to}, before it begins on ${edition.from}`)
    if (next && (edition.to === null || next.from === null || edition.to >= next.from))
      throw new SpecError(`${spec.id}: editions ${edition.edition} and ${next.edition} are in force on the same day; end the first the day before the second begins`)
  })
}

/** A reading leaves an obligation that has a shape, and another one than the default. */
function checkReading(place: string, one: Obligation, patch: unknown): void {
  const read = obligation.safeParse(mergePatch(one, patch), { reportInput: true })
  if (!read.success) throw new SpecError(`${place}: ${faultOf(read.error)}`)
  const misfit = misfitOf(read.data)
  if (misfit !== undefined) throw new SpecError(`${place}: ${misfit}`)
  if (JSON.stringify(read.data) === JSON.stringify(one)) throw new SpecError(`${place}: changes nothing`)
}

function checkObligations(spec: PayerSpec, edition: Edition): void {
  const rows = new Map(spec.requirements.map((row) => [row.id, row]))
  const decided = new Set<string>()
  for (const one of edition.obligations) {
    for (const id of one.requirements) {
      const row = rows.get(id)
      if (!row) throw new SpecError(`${spec.id}: "${one.title}" decides ${id}, which the spec's requirements do not list; add its quote or mend the id`)
      if (row.coverage !== 'computed' || !row.names.includes(one.kind))
        throw new SpecError(`${spec.id}: ${id} is decided by kind ${one.kind}, but its row says ${row.coverage} ${row.names.join(', ')}`)
    }
    const misfit = misfitOf(one)
    if (misfit !== undefined) throw new SpecError(`${spec.id}: "${one.title}": ${misfit}`)
    if (decided.has(leading(one))) throw new SpecError(`${spec.id}: ${leading(one)} leads two obligations; a requirement leads one`)
    decided.add(leading(one))
  }
  for (const [id, readings] of Object.entries(edition.alternatives)) {
    const one = edition.obligations.find((candidate) => leading(candidate) === id)
    if (!one) throw new SpecError(`${spec.id}: alternatives are given for ${id}, which leads no obligation`)
    for (const [ambiguity, patches] of Object.entries(readings)) {
      if (!one.readings.includes(ambiguity)) throw new SpecError(`${spec.id}: ${id} offers a reading of ${ambiguity} but does not say that it rests on it`)
      if ('default' in patches) throw new SpecError(`${spec.id}: ${id} calls a reading of ${ambiguity} "default", which is the name of none chosen; give it another`)
      for (const [name, patch] of Object.entries(patches)) checkReading(`${spec.id}: ${id}, reading ${ambiguity} "${name}"`, one, patch)
    }
  }
}

/**
 * Reads a payer's spec, a tenant's own or one on board. Throws {@link SpecError} with a sentence a person can act on
 * when it has a wrong shape, names a requirement it does not quote, or has two editions in force on one day.
 */
export function definePayerSpec(data: unknown): PayerSpec {
  const parsed = payerSpecShape.safeParse(data, { reportInput: true })
  if (!parsed.success) {
    const name = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'spec'
    throw new SpecError(`${name}: ${faultOf(parsed.error)}`)
  }
  checkNames(parsed.data)
  checkEditions(parsed.data)
  for (const edition of parsed.data.editions) checkObligations(parsed.data, edition)
  return parsed.data
}
