import type * as z from 'zod'
import { type ActionRefusal, refuseMarked } from '@/platform/action-result'

/**
 * What an action was sent, as a plain object. A field whose name ends in `[]` is a list, whatever it holds; of any other
 * the last value counts. A dot in a name leads into a thing within: `hours.mon.opens`. Next's own hidden fields begin
 * with `$`. Text that was left empty is left out.
 */
export function inputOf(sent: unknown): unknown {
  if (!(sent instanceof FormData)) return sent
  const input: Nested = new Map<string, unknown>()
  for (const key of new Set(sent.keys())) {
    if (key.startsWith('$')) continue
    const values = sent.getAll(key).filter((value) => value !== '')
    if (key.endsWith('[]')) put(input, key.slice(0, -2).split('.'), values)
    else if (values.length) put(input, key.split('.'), values.at(-1))
  }
  return plain(input)
}

type Nested = Map<string, unknown>

function put(into: Nested, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) return void into.set(first, value)
  const known = into.get(first)
  const inner: Nested = known instanceof Map ? (known as Nested) : new Map<string, unknown>()
  into.set(first, inner)
  put(inner, rest, value)
}

const plain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries([...(value as Nested)].map(([key, one]) => [key, plain(one)])) : value)

/** Reads what was sent by its schema; what does not fit is told field by field. */
export function parseInput<Input>(schema: z.ZodType<Input>, sent: unknown): { readonly ok: true; readonly input: Input } | ActionRefusal {
  const parsed = schema.safeParse(inputOf(sent), { reportInput: true })
  if (parsed.success) return { ok: true, input: parsed.data }
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.map(String).join('.')] ??= wordsFor(issue)
  return refuseMarked(fields)
}

function wordsFor(issue: z.core.$ZodIssue): string {
  // zod's own words are for programmers; a schema's own say what to do.
  if (!issue.message.startsWith('Invalid ')) return issue.message
  return issue.input === undefined ? 'This is needed.' : 'This is not one of the things that can stand here.'
}
