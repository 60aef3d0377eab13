import type * as z from 'zod'
import { type ActionRefusal, refuse } from '@/platform/action-result'

/**
 * What an action was sent, as a plain object. A field whose name ends in `[]` is a list, whatever it holds; of any other
 * the last value counts. Next's own hidden fields begin with `$`. Text that was left empty is left out.
 */
export function inputOf(sent: unknown): unknown {
  if (!(sent instanceof FormData)) return sent
  const input = new Map<string, unknown>()
  for (const key of new Set(sent.keys())) {
    if (key.startsWith('$')) continue
    const values = sent.getAll(key).filter((value) => value !== '')
    if (key.endsWith('[]')) input.set(key.slice(0, -2), values)
    else if (values.length) input.set(key, values.at(-1))
  }
  return Object.fromEntries(input)
}

/** Reads what was sent by its schema; what does not fit is told field by field. */
export function parseInput<Input>(schema: z.ZodType<Input>, sent: unknown): { readonly ok: true; readonly input: Input } | ActionRefusal {
  const parsed = schema.safeParse(inputOf(sent), { reportInput: true })
  if (parsed.success) return { ok: true, input: parsed.data }
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) fields[issue.path.map(String).join('.')] ??= wordsFor(issue)
  return refuse('invalid', 'Look at what is marked below. Nothing was saved yet, and what you typed is still here.', fields)
}

function wordsFor(issue: z.core.$ZodIssue): string {
  // zod's own words are for programmers; a schema's own say what to do.
  if (!issue.message.startsWith('Invalid ')) return issue.message
  return issue.input === undefined ? 'This is needed.' : 'This is not one of the things that can stand here.'
}
