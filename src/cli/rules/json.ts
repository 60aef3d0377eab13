import type { Result } from '@/rules/evaluate'

/*
 * Written finding by finding: a family of many centuries has more of them than one text can hold.
 */

/** A result as one line of JSON, in pieces. */
export function* asLine({ findings, ...head }: Result): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"findings":[`
  for (const [at, finding] of findings.entries()) yield (at > 0 ? ',' : '') + JSON.stringify(finding)
  yield ']}\n'
}

/** A result as JSON that a person can read, in pieces. */
export function* asJson({ findings, ...head }: Result): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": [`
  for (const [at, finding] of findings.entries()) yield `${at > 0 ? ',' : ''}\n    ${JSON.stringify(finding, null, 2).replaceAll('\n', '\n    ')}`
  yield findings.length > 0 ? '\n  ]\n}\n' : ']\n}\n'
}
