import { CaseError } from '../facts/case-file'
import { sayReading } from '../readings/words'
import { mergePatch } from './merge-patch'
import { obligation, type Obligation } from './obligation'
import { SpecError, type Edition, type PayerSpec } from './payer-spec'

/** The readings a program chose, by ambiguity: `{ A22: 'rolling' }`. */
export type ChosenReadings = Readonly<Record<string, string>>

const choosesNothing = (chosen: ChosenReadings) => Object.keys(chosen).length === 0

/** An obligation under the readings chosen, and what to say of those that are not the default. */
export interface ReadObligation {
  readonly rule: Obligation
  /** One sentence for each reading that is not the default. */
  readonly said: readonly string[]
}

/** Every other reading a spec offers, by ambiguity: what a program can set. */
export function readingsOffered(spec: PayerSpec): ReadonlyMap<string, ReadonlySet<string>> {
  const offered = new Map<string, Set<string>>()
  for (const { alternatives } of spec.editions)
    for (const ambiguities of Object.values(alternatives))
      for (const [ambiguity, readings] of Object.entries(ambiguities)) {
        const names = offered.get(ambiguity) ?? new Set<string>()
        offered.set(ambiguity, names)
        for (const name of Object.keys(readings)) names.add(name)
      }
  return offered
}

/** Throws a CaseError that lists the choices when a reading is none that the spec offers. `default` is always one. */
export function checkReadings(spec: PayerSpec, chosen: ChosenReadings): void {
  if (choosesNothing(chosen)) return
  const offered = readingsOffered(spec)
  for (const [ambiguity, name] of Object.entries(chosen)) {
    const names = offered.get(ambiguity)
    if (!names) throw new CaseError(`readings.${ambiguity}: ${spec.id} offers no other reading of it; it offers ${[...offered.keys()].sort().join(', ')}`)
    if (name !== 'default' && !names.has(name)) throw new CaseError(`readings.${ambiguity}: "${name}" is none of default, ${[...names].sort().join(', ')}`)
  }
}

/** Applies the chosen readings to one obligation. Throws a SpecError when a reading leaves it without a valid shape. */
export function readObligation(one: Obligation, edition: Edition, chosen: ChosenReadings): ReadObligation {
  if (choosesNothing(chosen)) return { rule: one, said: [] }
  const alternatives = edition.alternatives[one.requirements[0] ?? ''] ?? {}
  let rule: unknown = one
  const said: string[] = []
  for (const [ambiguity, readings] of Object.entries(alternatives).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = chosen[ambiguity]
    const patch = name === undefined ? undefined : readings[name]
    if (name === undefined || patch === undefined) continue
    rule = mergePatch(rule, patch)
    const words = sayReading(ambiguity, name)
    said.push(`Judged under this program's own reading of ${ambiguity}, "${name}", not the default.${words === undefined ? '' : ` ${words}`}`)
  }
  if (said.length === 0) return { rule: one, said }
  const parsed = obligation.safeParse(rule)
  if (!parsed.success) throw new SpecError(`${one.title}: the readings ${JSON.stringify(chosen)} do not fit together: ${parsed.error.issues[0]?.message ?? ''}`)
  return { rule: parsed.data, said }
}

const known = new WeakMap<Edition, Map<string, readonly ReadObligation[]>>()
/** Far more than programs of one document differ in their readings; a stream of cases may make up more. */
const keptAtMost = 64

/**
 * An edition's obligations under the readings chosen, in its order. Applying a reading costs as much as judging many
 * cases, so what was read once is kept: it depends on nothing else.
 */
export function readObligations(edition: Edition, chosen: ChosenReadings): readonly ReadObligation[] {
  const kept = known.get(edition) ?? new Map<string, readonly ReadObligation[]>()
  known.set(edition, kept)
  const key = JSON.stringify(Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1)))
  const before = kept.get(key)
  if (before) return before
  const read = edition.obligations.map((one) => readObligation(one, edition, chosen))
  if (kept.size >= keptAtMost) kept.clear()
  kept.set(key, read)
  return read
}
