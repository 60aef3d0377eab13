import { expect, test } from 'vitest'
import { asJson, asLine } from '@/cli/rules/json'
import { enrolled, judge, youth } from '../support/case-builder'

test.each<[string, readonly unknown[]]>([['nothing to judge', []], ['a family', [youth(), enrolled('2026-06-01')]]])('written in pieces, the result is the JSON it is in one: %s', (_words, facts) => {
  const result = judge({ case: 'a "name"\nof two lines', spec: 'optum-fst', asOf: '2026-06-30' }, facts)
  expect([...asLine(result)].join('')).toBe(`${JSON.stringify(result)}\n`)
  expect([...asJson(result)].join('')).toBe(`${JSON.stringify(result, null, 2)}\n`)
})
