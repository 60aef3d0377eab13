import { describe, expect, test } from 'vitest'
import { clocksAndDays } from '@/rules/readings/clocks-and-days'
import { weeksMonthsAndYears } from '@/rules/readings/weeks-months-and-years'
import { whoAndWhether } from '@/rules/readings/who-and-whether'
import type { ReadingWords } from '@/rules/readings/reading-words'
import { readingWords, sayReading } from '@/rules/readings/words'
import { readingsOffered } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import { judge, noAnswer, only, referral, youth } from '../../support/case-builder'

/* Whoever runs a program understands what they choose: each ambiguity and each of its readings stands in plain words. */

const words = Object.entries(readingWords as Readonly<Record<string, ReadingWords>>)
const offered = [...new Set(specsOnBoard.flatMap((spec) => [...readingsOffered(spec)].flatMap(([ambiguity, names]) => [...names].map((name) => `${ambiguity} ${name}`))))].sort()
const sentences = words.flatMap(([id, { question, default: usual, otherwise = {}, settled }]) =>
  [question, usual, ...Object.values(otherwise), ...(settled === undefined ? [] : [settled])].map((sentence) => [id, sentence] as const),
)

test('the seventy ambiguities have words, each in one place', () => {
  const all = Array.from({ length: 70 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`)
  expect(words.map(([id]) => id).sort()).toEqual(all)
  expect([clocksAndDays, weeksMonthsAndYears, whoAndWhether].flatMap((one) => Object.keys(one)).sort()).toEqual(all)
})

test('every ambiguity that a verdict rests on has words', () => {
  const rested = new Set(specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.flatMap(({ readings }) => readings))))
  expect([...rested].filter((id) => readingWords[id] === undefined)).toEqual([])
})

test('every reading on offer has words, and nothing else has', () => {
  expect(words.flatMap(([id, { otherwise = {} }]) => Object.keys(otherwise).map((name) => `${id} ${name}`)).sort()).toEqual(offered)
})

test('where there is nothing to choose, a sentence says what settles it', () => {
  expect(words.filter(([, { otherwise, settled }]) => otherwise === undefined && settled === undefined)).toEqual([])
})

describe('the words', () => {
  test.each(words)('%s asks one question', (_id, { question }) => {
    expect(question).toMatch(/^[A-Z].*\?$/)
    expect(question.split(' ').length).toBeLessThanOrEqual(20)
  })
  test('are short sentences', () => {
    const long = sentences.flatMap(([id, sentence]) => sentence.split(/(?<=[.?:;]) /).filter((part) => part.split(' ').length > 22).map((part) => `${id} ${part}`))
    expect(long).toEqual([])
    expect(sentences.filter(([, sentence]) => !/[.?]$/.test(sentence))).toEqual([])
  })
  test('name no ids of requirements, no names of parameters and nothing of a machine', () => {
    expect(sentences.filter(([, sentence]) => /[a-z][A-Z]|[_{}[\]<>/\\]|\b(BFP|CPP|FST|GPP|FG19)-|\b(undefined|null|boolean|JSON|ISO)\b/.test(sentence))).toEqual([])
  })
})

test('a verdict under another reading names it and says it in words', () => {
  const facts = [youth(), referral('2026-06-05 15:10'), noAnswer('2026-06-08 10:00')]
  const finding = only(judge({ spec: 'optum-fst', asOf: '2026-06-11', readings: { A10: 'attempt' } }, facts), 'FST-TP-04a')
  expect(finding.because.at(-1)).toBe(`Judged under this program's own reading of A10, "attempt", not the default. ${sayReading('A10', 'attempt') ?? ''}`)
  expect(sayReading('A10', 'attempt')).toBe('Is a call that reaches nobody enough for the first telephone contact? Yes. Making the call is enough.')
  expect(sayReading('A10', 'whatever')).toBeUndefined()
  expect(sayReading('A99', 'default')).toBeUndefined()
})
